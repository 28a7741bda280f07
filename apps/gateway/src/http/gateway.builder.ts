import type { GrantScope, Permission } from '@comptoir/contracts';
import { startTestService, testPrivateKey, type TestNats, type TestService } from '@comptoir/testing';
import { gatewayService } from '../gateway-service';
import type { GatewayConfig } from '../gateway.config';

export const administrator = { email: 'chef@example.org', password: 'un mot de passe bien long' };

export interface HttpCall {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly json: Record<string, never> & { code?: string };
}

export interface TestGateway extends TestService<GatewayConfig> {
  call(method: string, path: string, call?: HttpCall): Promise<HttpAnswer>;
  /** Signs in and gives the access token; the first administrator unless told. */
  signIn(who?: { email: string; password: string }): Promise<string>;
  /** A new user with a role of their own, signed in. */
  userWith(
    permissions: Partial<Record<Permission, GrantScope>>,
  ): Promise<{ token: string; email: string; userId: string; roleId: string }>;
}

/** The gateway on real servers, with its first administrator. */
export async function startGateway(
  options: { nats?: TestNats; env?: Record<string, string> } = {},
): Promise<TestGateway> {
  const service = await startTestService(gatewayService, {
    ...(options.nats ? { nats: options.nats } : {}),
    env: {
      INTERNAL_TOKEN_PRIVATE_KEY: JSON.stringify(testPrivateKey),
      SESSION_KEY: 'a key for the sessions of tests, long enough',
      ADMIN_EMAIL: administrator.email,
      ADMIN_PASSWORD: administrator.password,
      RATE_LIMIT_BURST: '100000',
      MAX_LOOP_DELAY_MS: '60000',
      ...options.env,
    },
  });
  const call = async (
    method: string,
    path: string,
    { token, body, headers = {} }: HttpCall = {},
  ): Promise<HttpAnswer> => {
    const response = await fetch(`${service.url}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
  };
  const signIn = async (who = administrator) => {
    const { json } = await call('POST', '/api/v1/sessions', { body: who });
    return (json as unknown as { accessToken: string }).accessToken;
  };
  let users = 0;
  let admin: Promise<string> | undefined;
  return Object.assign(Object.create(service) as TestService<GatewayConfig>, {
    call,
    signIn,
    userWith: async (permissions: Partial<Record<Permission, GrantScope>>) => {
      const token = await (admin ??= signIn());
      const number = ++users;
      const role = await call('POST', '/api/v1/roles', {
        token,
        body: { name: `Rôle ${number}`, permissions },
      });
      const roleId = (role.json as unknown as { id: string }).id;
      const who = { email: `user${number}@example.org`, password: 'un autre mot de passe' };
      const user = await call('POST', '/api/v1/users', {
        token,
        body: { ...who, name: `Usager ${number}`, roleId },
      });
      const userId = (user.json as unknown as { id: string }).id;
      return { token: await signIn(who), email: who.email, userId, roleId };
    },
  });
}
