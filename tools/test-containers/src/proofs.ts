import type { Stack } from './stack';

export interface Proof {
  name: string;
  hold: (stack: Stack) => Promise<void>;
}

/** What must be so on a stack that has just started. Each throws what it saw instead. */
export const proofs: Proof[] = [
  {
    name: 'the gateway is ready',
    hold: async ({ url }) => expectStatus(await fetch(`${url}/health/ready`), 200),
  },
  {
    name: 'the front is served',
    hold: async ({ url }) => {
      const response = await fetch(url);
      expectStatus(response, 200);
      if (!(await response.text()).includes('<script')) throw new Error('the page has no script');
    },
  },
  {
    name: 'the administrator signs in and the services answer over NATS',
    hold: async (stack) => {
      const token = await signIn(stack);
      for (const path of ['/quotes', '/tasks', '/emails']) {
        expectStatus(
          await fetch(`${stack.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } }),
          200,
        );
      }
    },
  },
  {
    name: 'the mailbox answers',
    hold: async ({ mailUrl }) => expectStatus(await fetch(`${mailUrl}/api/v1/messages`), 200),
  },
];

async function signIn({ url, admin }: Stack): Promise<string> {
  const response = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  expectStatus(response, 201);
  return ((await response.json()) as { accessToken: string }).accessToken;
}

function expectStatus(response: Response, status: number): void {
  if (response.status !== status)
    throw new Error(`${response.url} answered ${response.status} instead of ${status}`);
}
