import { Client } from '@comptoir/client';
import { openSession, services } from '@comptoir/contracts';
import { generate, fixedToday } from '@comptoir/tool-generate';
import { startStand, type Stand } from '@comptoir/tool-stand';
import { Client as Postgres } from 'pg';
import { startFloor } from './floor/start-floor';
import { measure, type Measured, type Rounds, type Side } from './load/rounds';
import { memoryOf, sumOf } from './memory';
import { rounded, type Result } from './report/result';
import { readsOf, type Workload } from './workloads/reads';
import { samplesOf } from './workloads/samples';
import { measureSignatures } from './workloads/signatures';

export interface BenchOptions {
  readonly documents: number;
  readonly rounds: number;
  readonly roundMs: number;
  /** Names of workloads; all where empty. */
  readonly only: readonly string[];
  readonly say: (text: string) => void;
  readonly found: (result: Result) => void;
}

const clientCounts = [1, 16];
const cursorKey = 'only for measuring, thirty-two characters and more';
/** Room for a data set, and a disk that is waited for, as in production. */
const settings = [
  'shared_buffers=512MB',
  'max_wal_size=8GB',
  'checkpoint_timeout=30min',
  'effective_cache_size=4GB',
];

/** Measures one size of data set on servers of its own, which are gone afterwards. */
export async function bench(options: BenchOptions): Promise<void> {
  const env = Object.fromEntries(services.map((service) => [service, { CURSOR_KEY: cursorKey }]));
  const stand = await startStand({ clock: `${fixedToday}T10:00:00+01:00`, settings, durable: true, env });
  const sales = new Postgres({ connectionString: stand.databases.sales });
  try {
    await sales.connect();
    await measureIdle(stand, options);
    const { documents, say } = options;
    await generate({ documents, seed: 1, lines: 'full', replace: true, databases: stand.databases, say });
    const samples = await samplesOf(sales, cursorKey);
    const floor = await startFloor(samples, stand.databases.sales);
    try {
      for (const workload of readsOf(samples))
        await measureRead({ stand, floorUrl: floor.url, workload }, options);
      await measureWrites({ stand, floorUrl: floor.url, sales }, options);
    } finally {
      await floor.stop();
    }
  } finally {
    await sales.end();
    await stand.stop();
  }
}

const wants = ({ only }: BenchOptions, name: string) => only.length === 0 || only.includes(name);

/** M1: what the services hold when nobody has asked anything. */
async function measureIdle(stand: Stand, options: BenchOptions): Promise<void> {
  if (!wants(options, 'M1')) return;
  await new Promise((done) => setTimeout(done, 3_000));
  const memory = memoryOf(stand);
  const each = Object.entries(memory).map(([service, mib]) => `${service} ${mib}`);
  options.say(`M1  idle memory of the services: ${sumOf(memory)} MiB (${each.join(', ')})`);
}

async function measureRead(
  { stand, floorUrl, workload }: { stand: Stand; floorUrl: string; workload: Workload },
  options: BenchOptions,
): Promise<void> {
  const { name, what, path, floor } = workload;
  if (!wants(options, name)) return;
  const ours = sideOf(stand.url, `/api/v1${path}`, await authorization(stand));
  const sides = floor ? [ours, sideOf(floorUrl, `/${name}`, {})] : [ours];
  for (const clients of clientCounts) {
    const [mine, theirs] = await measure(sides, { ...paceOf(options), clients });
    if (mine) options.found(resultOf({ workload: name, what, clients, mine, theirs, stand }, options));
  }
}

async function measureWrites(
  { stand, floorUrl, sales }: { stand: Stand; floorUrl: string; sales: Postgres },
  options: BenchOptions,
): Promise<void> {
  if (!wants(options, 'W1')) return;
  const rounds = { rounds: 3, roundMs: Math.min(options.roundMs, options.documents / 20), clients: 16 };
  const place = {
    sales,
    nats: stand.nats,
    ours: { url: stand.url, headers: await authorization(stand) },
    floor: { url: floorUrl, headers: {} },
  };
  const { ours, floor, visible } = await measureSignatures(
    place,
    rounds,
    Math.min(8_000, Math.floor(options.documents * 0.17)),
  );
  const line = { workload: 'W1', what: 'sign a quote', clients: 16, stand };
  options.found(resultOf({ ...line, mine: ours, theirs: floor }, options));
  options.found({
    ...resultOf({ ...line, workload: 'W1 event', what: 'event visible', mine: visible }, options),
    rps: rounded(ours.rps, 0),
  });
}

function resultOf(
  at: { workload: string; what: string; clients: number; mine: Measured; theirs?: Measured; stand: Stand },
  { documents }: BenchOptions,
): Result {
  const { workload, what, clients, mine, theirs, stand } = at;
  const ratio = theirs && (clients === 1 ? mine.p50 / theirs.p50 : mine.rps / theirs.rps);
  return {
    workload,
    what,
    documents,
    concurrency: clients,
    p50: rounded(mine.p50),
    p95: rounded(mine.p95),
    rps: rounded(mine.rps, 0),
    floorP50: theirs ? rounded(theirs.p50) : null,
    floorRps: theirs ? rounded(theirs.rps, 0) : null,
    ratio: ratio === undefined ? null : rounded(ratio),
    failed: mine.failed,
    rssMiB: sumOf(memoryOf(stand)),
  };
}

const paceOf = ({ rounds, roundMs }: BenchOptions): Omit<Rounds, 'clients'> => ({ rounds, roundMs });

const sideOf = (url: string, path: string, headers: Record<string, string>): Side => ({
  url,
  headers,
  next: () => ({ method: 'GET', path }),
});

async function authorization({ url, administrator }: Stand): Promise<Record<string, string>> {
  const client = new Client({ baseUrl: `${url}/api/v1` });
  const { accessToken } = await client.call(openSession, administrator);
  return { authorization: `Bearer ${accessToken}` };
}
