import { Client } from '@comptoir/client';
import { openSession, services } from '@comptoir/contracts';
import { generate, fixedToday } from '@comptoir/tool-generate';
import { startStand, type Stand } from '@comptoir/tool-stand';
import { Client as Postgres } from 'pg';
import { startFloor } from './floor/start-floor';
import { measure, type Measured, type Rounds, type Side } from './load/rounds';
import { memoryOf, residentOf, sumOf } from './memory';
import { plansOf, plansText, tellingPlans } from './report/plans';
import { rounded, type Result } from './report/result';
import type { JobDone } from './workloads/job';
import { jobs } from './workloads/jobs';
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
  /** Asked for the plans of the reads as well, as one text. */
  readonly explained?: (plans: string) => void;
}

const clientCounts = [1, 16];
const cursorKey = 'only for measuring, thirty-two characters and more';
/** Operations begin at once, and nobody may have ordered too many. */
const unlimited = {
  BULK_START_DELAY_MS: '0',
  BULK_EMAILS_PER_DAY: '1000000',
  BULK_EMAILS_PER_DAY_MANY: '1000000',
  BULK_ITEMS_PER_DAY: '1000000',
  BULK_ITEMS_PER_DAY_MANY: '1000000',
};
const env = Object.fromEntries(
  services.map((service) => [service, { CURSOR_KEY: cursorKey, ...(service === 'sales' && unlimited) }]),
);
/** Room for a data set, and a disk that is waited for, as in production. */
const settings = [
  'shared_buffers=512MB',
  'max_wal_size=8GB',
  'checkpoint_timeout=30min',
  'effective_cache_size=4GB',
];

/** Measures one size of data set on servers of its own, which are gone afterwards. */
export async function bench(options: BenchOptions): Promise<void> {
  const lines: string[] = [];
  const stand = await startStand({
    clock: `${fixedToday}T10:00:00+01:00`,
    settings: options.explained ? [...settings, ...tellingPlans] : settings,
    onDatabaseLine: (line) => void (options.explained && lines.push(line)),
    durable: true,
    env,
  });
  const sales = new Postgres({ connectionString: stand.databases.sales });
  const purchasing = new Postgres({ connectionString: stand.databases.purchasing });
  try {
    await Promise.all([sales.connect(), purchasing.connect()]);
    await measureIdle(stand, options);
    const { documents, say } = options;
    await generate({ documents, seed: 1, lines: 'full', replace: true, databases: stand.databases, say });
    const samples = await samplesOf({ sales, purchasing }, cursorKey);
    const floor = await startFloor(samples, stand.databases);
    try {
      for (const workload of readsOf(samples))
        await measureRead({ stand, floorUrl: floor.url, workload }, options);
      await measureWrites({ stand, floorUrl: floor.url, sales }, options);
      await measureJobs({ stand, sales }, options);
      await explainReads({ stand, reads: readsOf(samples), lines }, options);
    } finally {
      await floor.stop();
    }
  } finally {
    await Promise.all([sales.end(), purchasing.end()]);
    await stand.stop();
  }
}

const wants = ({ only }: Pick<BenchOptions, 'only'>, name: string) =>
  only.length === 0 || only.includes(name);

/** M1: what the services hold when nobody has asked anything and there are no documents. */
async function measureIdle(stand: Stand, options: BenchOptions): Promise<void> {
  if (!wants(options, 'M1')) return;
  await new Promise((done) => setTimeout(done, 3_000));
  const memory = memoryOf(stand);
  const each = Object.entries(memory).map(([part, mib]) => `${part} ${mib}`);
  options.say(`M1  ${each.join(', ')} MiB; resident sets added up: ${sumOf(residentOf(stand))} MiB`);
  const nothing = { p50: 0, p95: 0, rps: 0, failed: 0 };
  const line = { workload: 'M1', what: 'idle memory', clients: 1, mine: nothing, stand };
  options.found({ ...resultOf(line, options), documents: 0, rssMiB: sumOf(memory) });
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

/** Last, for a server that writes plans is slow. */
async function explainReads(
  { stand, reads, lines }: { stand: Stand; reads: readonly Workload[]; lines: readonly string[] },
  options: BenchOptions,
): Promise<void> {
  const { documents, explained } = options;
  if (!explained) return;
  const wanted = reads.filter(({ name }) => wants(options, name));
  const plans = await plansOf(stand, { reads: wanted, headers: await authorization(stand), lines });
  explained(plansText(documents, plans));
}

async function measureWrites(
  { stand, floorUrl, sales }: { stand: Stand; floorUrl: string; sales: Postgres },
  options: BenchOptions,
): Promise<void> {
  if (!wants(options, 'W1')) return;
  const rounds = { rounds: 3, roundMs: Math.min(options.roundMs, options.documents / 40), clients: 16 };
  const place = {
    sales,
    nats: stand.nats,
    ours: { url: stand.url, headers: await authorization(stand) },
    floor: { url: floorUrl, headers: {} },
  };
  const { ours, floor, visible } = await measureSignatures(
    place,
    rounds,
    Math.min(20_000, Math.floor(options.documents * 0.17)),
  );
  const line = { workload: 'W1', what: 'sign a quote', clients: 16, stand };
  options.found(resultOf({ ...line, mine: ours, theirs: floor }, options));
  options.found({
    ...resultOf({ ...line, workload: 'W1 event', what: 'event visible', mine: visible }, options),
    rps: rounded(ours.rps, 0),
  });
}

/** Work behind an answer, once each: thousands of items are many rounds in one. */
async function measureJobs(
  { stand, sales }: { stand: Stand; sales: Postgres },
  options: BenchOptions,
): Promise<void> {
  const wanted = jobs.filter(({ name }) => wants(options, name));
  if (wanted.length === 0) return;
  const headers = await authorization(stand);
  const bearer = headers.authorization;
  const client = new Client({ baseUrl: `${stand.url}/api/v1`, token: () => bearer.replace('Bearer ', '') });
  for (const { name, what, run } of wanted) {
    const done = await run({ stand, client, headers, sales });
    const [mine, theirs] = [measuredOf(done.items, done), done.floorPerSecond];
    const floor = theirs === undefined ? undefined : { p50: 0, p95: 0, rps: theirs, failed: 0 };
    const result = resultOf({ workload: name, what, clients: 1, mine, theirs: floor, stand }, options);
    options.found({
      ...result,
      floorP50: null,
      ratio: theirs ? rounded(mine.rps / theirs) : null,
      rssMiB: done.rssMiB ?? result.rssMiB,
    });
    for (const { ms, ...wait } of done.waits ?? [])
      options.found({ ...result, workload: wait.name, what: wait.what, ...waited(ms) });
  }
}

const measuredOf = (items: number, { ms, failed }: JobDone): Measured => ({
  p50: ms,
  p95: ms,
  rps: (1_000 * items) / ms,
  failed,
});

const waited = (ms: number) => ({
  p50: rounded(ms),
  p95: rounded(ms),
  rps: 0,
  floorP50: null,
  floorRps: null,
  ratio: null,
});

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
    rssMiB: sumOf(residentOf(stand)),
  };
}

const paceOf = ({ rounds, roundMs }: BenchOptions): Omit<Rounds, 'clients'> => ({ rounds, roundMs });

const sideOf = (url: string, path: string, headers: Record<string, string>): Side => ({
  url,
  headers,
  next: () => ({ method: 'GET', path }),
});

async function authorization({ url, administrator }: Stand): Promise<{ authorization: string }> {
  const client = new Client({ baseUrl: `${url}/api/v1` });
  const { accessToken } = await client.call(openSession, administrator);
  return { authorization: `Bearer ${accessToken}` };
}
