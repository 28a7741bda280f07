import { partners } from '@comptoir/contracts';
import { keepProvisioned, type Provisioner } from '@comptoir/messaging';
import { writePrivate } from '@comptoir/tool-servers';
import { prepareDatabases } from './databases';
import { loadDemo, sayAccounts, wantsDemo } from './demo';
import { leave, markAddress, markChildren, takeOver } from './earlier-run';
import { Family } from './family';
import { startMailCatcher } from './mail-catcher';
import { type Servers, startServers } from './own-servers';
import { place } from './place';
import { publicPort } from './ports';
import { say, step, Trouble } from './screen';
import { secretsIn } from './secrets';
import { startServices, type Surroundings, untilReady } from './services';

/** Who works for others, and stops before those it asks; the gateway stops before all of these. */
const SERVICES = ['sales', 'purchasing', 'tasks', 'notifications'];

/** One run of the whole of Comptoir, from what is built. */
export class Launch {
  private readonly family = new Family({ root: place.root, logs: place.logs, remember: markChildren });
  private servers: Promise<Servers> | undefined;
  private provisioner: Provisioner | undefined;
  private stopped: Promise<void> | undefined;
  private holds = false;

  /** Brings everything up and prints how to reach it. Rejects when it cannot; `stop` then ends what was begun. */
  async start(): Promise<void> {
    const began = Date.now();
    const ended = await takeOver();
    this.holds = true;
    if (ended.length > 0) say(`An earlier run was cut off; ended what it had left: ${ended.join(', ')}.`);
    const secrets = secretsIn(place.secrets);
    const port = await publicPort(process.env.PORT);
    const url = `http://localhost:${port}`;
    markAddress(url);
    this.servers = startServers(secrets, this.family);
    const servers = await this.servers;
    writePrivate(place.partners, partnerAddresses(servers));
    await step('Preparing databases', () => prepareDatabases(servers.adminUrl, secrets.databases));
    await step('Preparing streams', () => this.provision(servers));
    const mail = await startMailCatcher(this.family);
    const around = { secrets, servers, publicPort: port, mail };
    await step(
      'Starting the services',
      () => this.serve(around),
      (names) => names.join(', '),
    );
    if (wantsDemo(servers.dataOf))
      await step('Loading demo data', () => loadDemo(around, `http://127.0.0.1:${port}`));
    sayReady(url, mail.apiUrl.replace('127.0.0.1', 'localhost'), began);
    sayAccounts(secrets.demoPassword);
    say('  Ctrl-C stops everything. Logs: .comptoir/logs');
  }

  /** Stops everything in the order in which nothing is lost, whatever has been started so far. */
  stop(): Promise<void> {
    return (this.stopped ??= this.stopAll());
  }

  /** Ends every service at once, for who cannot wait; `stop` then has little left to do. */
  kill(): void {
    this.family.killAll();
  }

  private async stopAll(): Promise<void> {
    await this.family.stop(['gateway']);
    await this.family.stop(SERVICES);
    await this.family.stop(['mail-catcher'], 3_000);
    await this.provisioner?.stop();
    const servers = await this.servers?.catch(() => undefined);
    await servers?.stop();
    if (this.holds) leave();
  }

  private async provision(servers: Servers): Promise<void> {
    this.provisioner = keepProvisioned({ natsUrl: servers.natsUrlOf('provisioner') });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const why = 'NATS did not let the streams be made; it must answer and have JetStream enabled.';
      timer = setTimeout(() => reject(new Trouble(why)), 15_000);
    });
    await Promise.race([this.provisioner.ready, late]).finally(() => clearTimeout(timer));
  }

  private async serve(around: Surroundings): Promise<string[]> {
    const running = await startServices(around, this.family);
    await Promise.all([untilReady(running, this.family), around.mail.ready]);
    return [...running.addresses.keys()];
  }
}

/** Where other ERP services connect, for `node --env-file`: it holds their passwords. */
function partnerAddresses({ natsUrlOf }: Servers): string {
  const lines = partners.map((partner) => `NATS_URL_${partner.toUpperCase()}=${natsUrlOf(partner)}\n`);
  return [`NATS_URL=${natsUrlOf('accounting')}\n`, ...lines].join('');
}

function sayReady(url: string, mailUrl: string, began: number): void {
  say();
  say(`Comptoir is ready at ${url} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  say(`  E-mails  ${mailUrl}`);
  say(`  API      ${url}/api/docs`);
  say('  Partners .comptoir/partners.env (docs/guides/listen.md)');
  if (process.env.CLOCK) say(`  Clock    stands still at ${process.env.CLOCK}`);
}
