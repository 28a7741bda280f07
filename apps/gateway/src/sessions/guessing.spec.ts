import { randomUUID } from 'node:crypto';
import { administrator, startGateway, type HttpAnswer, type TestGateway } from '../http/gateway.builder';

describe('guessing passwords', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    // Addresses are taken from the header, so that the test can come from many.
    gateway = await startGateway({ env: { TRUSTED_PROXIES: '1' } });
  });
  afterAll(() => gateway.stop());
  const attempt = (email: string, password: string, address: string) =>
    gateway.call('POST', '/api/v1/sessions', {
      body: { email, password },
      headers: { 'x-forwarded-for': address },
    });

  it('stops after ten tries, from wherever they come, and lets the user in where they are known', async () => {
    const home = '192.0.2.1';
    expect((await attempt(administrator.email, administrator.password, home)).status).toBe(201);

    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        attempt(administrator.email, `guess ${index}`, `198.51.100.${index % 5}`),
      ),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = guesses.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(30);
    const wait = Number(refused[0]?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);

    expect((await attempt(administrator.email, administrator.password, home)).status).toBe(201);
    expect((await attempt(administrator.email, administrator.password, '203.0.113.9')).status).toBe(429);
  });

  it('limits an account that nobody has in the same way', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 15 }, () => attempt('ghost@example.org', 'whatever', '198.51.100.77')),
    );
    expect(guesses.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(10).fill(401),
      ...Array<number>(5).fill(429),
    ]);
  });

  it('stops one address that tries many accounts', async () => {
    const sprayed = [];
    for (let index = 0; index < 60; index++)
      sprayed.push(await attempt(`spray${index}@example.org`, 'Azerty123', '198.51.100.200'));
    expect(sprayed.filter(({ status }) => status === 401)).toHaveLength(50);
  });

  /** Users with the password of the administrator, by their e-mail addresses. */
  const users = async (count: number, active = true) => {
    const rows = await gateway.database.query<{ email: string }>(
      `insert into app_user (id, email, name, role_id, language, password_hash, active)
       select gen_random_uuid(), gen_random_uuid() || '@example.org', 'Quelqu’un', role_id, 'fr', password_hash, $2
       from app_user, generate_series(1, $1) where email = $3 returning email`,
      [count, active, administrator.email],
    );
    return rows.map(({ email }) => email);
  };
  /** The n-th of many addresses from which the same people try. */
  const address = (n: number) => `100.64.${n >> 8}.${n & 255}`;
  const countOf = (answers: readonly HttpAnswer[], wanted: number) =>
    answers.filter(({ status }) => status === wanted).length;

  it('a few common passwords on fifty users, each from another address, are ten tries on each of them', async () => {
    const [known, unknown] = [
      await users(25),
      Array.from({ length: 25 }, () => `${randomUUID()}@example.org`),
    ];
    const home = '192.0.2.7';
    const [victim = ''] = known;
    expect((await attempt(victim, administrator.password, home)).status).toBe(201);
    const accounts = [...known, ...unknown].map((email) => ({ email, answers: [] as HttpAnswer[] }));
    for (let round = 0; round < 12; round++) {
      const tries = accounts.map(async ({ email, answers }, index) =>
        answers.push(await attempt(email, `Azerty${round}`, address(round * 50 + index))),
      );
      await Promise.all(tries);
    }
    const outcomes = accounts.map(({ answers }) => [countOf(answers, 401), countOf(answers, 429)]);
    expect(outcomes).toEqual(Array(50).fill([10, 2]));
    expect((await attempt(victim, administrator.password, home)).status).toBe(201);
    expect((await attempt(victim, administrator.password, address(5_000))).status).toBe(429);
  });

  it('is not helped by writing the address otherwise', async () => {
    const [email = ''] = await users(1);
    const [name = '', host = ''] = email.split('@');
    const spellings = [email, email.toUpperCase(), `${name.toUpperCase()}@${host}`, ` ${email}`, `${email} `];
    const answers = [];
    for (let n = 0; n < 20; n++)
      answers.push(await attempt(spellings[n % spellings.length] ?? '', 'Azerty123', address(6_000 + n)));
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
    expect((await attempt(email, 'Azerty123', address(6_100))).status).toBe(429);
  });

  it('tells nobody apart: unknown, wrong password, deactivated, guessed too often', async () => {
    const [[user = ''], [gone = '']] = [await users(1), await users(1, false)];
    const accounts: [string, string][] = [
      [user, 'wrong'],
      [gone, administrator.password],
      [`${randomUUID()}@example.org`, administrator.password],
    ];
    for (let n = 0; n < 11; n++) {
      const seen = [];
      for (const [index, [email, password]] of accounts.entries()) {
        const { status, headers, json } = await attempt(email, password, address(7_000 + n * 3 + index));
        const { traceId: _trace, facts, ...problem } = json as { traceId?: string; facts?: object };
        const names = [...headers.keys()].filter((name) => name !== 'date');
        const told = Object.keys(facts ?? {});
        seen.push({ status, names, told, problem: { ...problem, retryAfter: undefined, detail: undefined } });
      }
      expect(seen).toEqual([seen[0], seen[0], seen[0]]);
      expect(seen[0]?.status).toBe(n < 10 ? 401 : 429);
    }
  });

  it('takes the same work, and the same time, for an account that nobody has', async () => {
    const known = await users(12);
    const spent = { known: [] as number[], unknown: [] as number[] };
    const took = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 24; n++) {
      const kind = n % 2 === 0 ? 'known' : 'unknown';
      const email = kind === 'known' ? (known[n / 2] ?? '') : `${randomUUID()}@example.org`;
      const [started, cpu] = [performance.now(), process.cpuUsage()];
      const answer = await attempt(email, 'wrong', address(8_000 + n));
      const { user, system } = process.cpuUsage(cpu);
      expect(answer.status).toBe(401);
      took[kind].push(performance.now() - started);
      spent[kind].push((user + system) / 1_000);
    }
    const median = (list: number[]) => list.sort((one, other) => one - other)[list.length >> 1] ?? 0;
    const [work, none] = [median(spent.known), median(spent.unknown)];
    // One Argon2 of 19 MiB is by far the most of it, whoever is asked for.
    expect(none).toBeGreaterThan(work * 0.6);
    expect(none).toBeLessThan(work * 1.7);
    const [there, nowhere] = [median(took.known), median(took.unknown)];
    expect(Math.abs(there - nowhere)).toBeLessThan(Math.max(20, there / 2)); // a busy machine blurs both alike
  });
});
