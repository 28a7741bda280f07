import { join } from 'node:path';
import { type ServiceName, services } from '@comptoir/contracts';
import { testPrivateKey, testPublicKey, type TestNats } from '@comptoir/testing';
import { type Exit, freePorts, supervise, type Supervised } from '@comptoir/tool-servers';
import type { MailBox } from './mail-box';
import type { StandOptions } from './stand';

interface Surroundings {
  readonly root: string;
  readonly addresses: ReadonlyMap<ServiceName, string>;
  readonly databases: Readonly<Record<ServiceName, string>>;
  readonly nats: TestNats;
  readonly mail: MailBox;
  readonly administrator: { readonly email: string; readonly password: string };
  readonly options: StandOptions;
}

/** The services of a stand as processes that can be killed, and that come back by themselves. */
export class ServiceProcesses {
  private readonly children = new Map<ServiceName, Supervised>();
  private readonly resting = new Set<ServiceName>();
  private readonly addresses: Map<ServiceName, string>;
  private stopped = false;

  constructor(private readonly around: Surroundings) {
    this.addresses = new Map(around.addresses);
  }

  async startAll(): Promise<void> {
    for (const service of services) this.spawn(service, {});
    await Promise.all(services.map((service) => this.untilReady(service)));
  }

  addressOf(service: ServiceName): string {
    return this.addresses.get(service) ?? '';
  }

  pidOf(service: ServiceName): number {
    return this.children.get(service)?.pid ?? 0;
  }

  /** Ends it with a signal and lets it come back, with these settings besides its own. */
  async restart(
    service: ServiceName,
    how: { signal?: NodeJS.Signals; env?: Record<string, string> } = {},
  ): Promise<Exit | undefined> {
    const exit = await this.down(service, how.signal);
    this.up(service, how.env);
    return exit;
  }

  /** Ends it with a signal; it does not come back before it is told to. */
  async down(service: ServiceName, signal: NodeJS.Signals = 'SIGKILL'): Promise<Exit | undefined> {
    this.resting.add(service);
    const child = this.children.get(service);
    child?.signal(signal);
    return child?.exited;
  }

  up(service: ServiceName, env: Record<string, string> = {}): void {
    this.resting.delete(service);
    this.spawn(service, env);
  }

  /** A rolling update: its successor serves, elsewhere, before it is told to end. How it ended, and how soon. */
  async replace(service: ServiceName): Promise<Exit & { readonly tookMs: number }> {
    const old = this.children.get(service);
    if (!old) throw new Error(`${service} does not run`);
    const [port] = await freePorts(1);
    const address = `http://127.0.0.1:${port}`;
    this.spawn(service, { PORT: String(port) });
    await this.untilReady(service, { at: address });
    this.addresses.set(service, address);
    const told = Date.now();
    old.signal('SIGTERM');
    return { ...(await old.exited), tookMs: Date.now() - told };
  }

  /** Resolves when the process that runs now has died; false when it lives longer than that. */
  async dies(service: ServiceName, withinMs: number): Promise<boolean> {
    const child = this.children.get(service);
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), withinMs).unref());
    return Promise.race([child?.exited.then(() => true as const) ?? true, late]);
  }

  async untilReady(
    service: ServiceName,
    { at = this.addressOf(service), withinMs = 90_000 }: { at?: string; withinMs?: number } = {},
  ): Promise<void> {
    for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt;) {
      const response = await fetch(`${at}/health/ready`, {
        signal: AbortSignal.timeout(2_000),
      }).catch(() => undefined);
      if (response?.ok) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`${service} cannot serve:\n${this.children.get(service)?.tail() ?? ''}`);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.children.values()].map((child) => child.stop()));
  }

  private spawn(service: ServiceName, env: Record<string, string>): void {
    if (this.stopped) return;
    const child = supervise({
      command: process.execPath,
      args: ['--max-semi-space-size=8', join(this.around.root, 'apps', service, 'dist', 'main.js')],
      cwd: this.around.root,
      env: { ...this.environment(service), ...env },
    });
    this.children.set(service, child);
    void child.exited.then(({ code }) => {
      if (this.stopped || this.resting.has(service) || this.children.get(service) !== child) return;
      // Killed ones die by a signal: whoever ends with a code gave up by itself.
      if (code !== null) process.stderr.write(`${service} ended with ${code}:\n${child.tail()}\n`);
      this.spawn(service, {});
    });
  }

  private environment(service: ServiceName): NodeJS.ProcessEnv {
    const { databases, nats, mail, administrator, options } = this.around;
    const own: Partial<Record<ServiceName, Record<string, string>>> = {
      gateway: {
        INTERNAL_TOKEN_PRIVATE_KEY: JSON.stringify(testPrivateKey),
        SESSION_KEY: 'only for this stand, thirty-two characters',
        ADMIN_EMAIL: administrator.email,
        ADMIN_PASSWORD: administrator.password,
        SALES_URL: this.addressOf('sales'),
        WEB_ROOT: join(this.around.root, 'apps', 'web', 'dist'),
        RATE_LIMIT_PER_SECOND: '1000000',
        RATE_LIMIT_BURST: '1000000',
        // A machine that runs all tests at once lags by itself; who is refused for it is not what a stand is for.
        MAX_LOOP_DELAY_MS: '60000',
      },
      notifications: { SMTP_URL: mail.smtpUrl, MAIL_LOOKUP_URL: mail.apiUrl, MAIL_PROBE_MS: '500' },
    };
    return {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TZ: process.env.TZ,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: new URL(this.addressOf(service)).port,
      DATABASE_URL: databases[service],
      NATS_URL: nats.urlOf(service),
      MIGRATE_ON_START: 'true',
      LOG_LEVEL: 'warn',
      INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(testPublicKey),
      CURSOR_KEY: 'only for this stand, thirty-two characters and more',
      ...(options.clock && { CLOCK: options.clock }),
      ...own[service],
      ...options.env?.[service],
    };
  }
}
