import type { Stand } from '@comptoir/tool-stand';
import { Client } from 'pg';
import type { Workload } from '../workloads/reads';

/** How PostgreSQL took one statement of a workload: the text that was sent, and the plan with times and buffers. */
export interface Plan {
  readonly statement: string;
  readonly plan: string;
}

/** Lets a server tell the plans of what it is asked; it tells none before it is told to. */
export const tellingPlans = ['session_preload_libraries=auto_explain'];
/** A kept statement is planned for its values five times, and from then on for any. */
const times = 8;
const writtenMs = 1_000;

/**
 * The plans behind each read as they are once its statements are kept: those of what was asked as often as the read was,
 * and that services do not ask by themselves. `lines`: what the server has logged, growing.
 */
export async function plansOf(
  { adminUrl, url }: Pick<Stand, 'adminUrl' | 'url'>,
  { reads, headers, lines }: PlanQuestion,
): Promise<Map<Workload, Plan[]>> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const setting of ['log_min_duration = 0', 'log_analyze = on', 'log_buffers = on'])
      await admin.query(`alter system set auto_explain.${setting}`);
    await admin.query('select pg_reload_conf()');
  } finally {
    await admin.end();
  }
  const during = async (work: () => Promise<unknown>) => {
    const from = lines.length;
    await work();
    await written();
    return entriesIn(lines.slice(from));
  };
  const unasked = new Set(plansIn(await during(written), 1).map(({ statement }) => statement));
  const found = new Map<Workload, Plan[]>();
  for (const read of reads) {
    const entries = await during(async () => {
      for (let time = 0; time < times; time++) await fetch(`${url}/api/v1${read.path}`, { headers });
    });
    found.set(
      read,
      plansIn(entries, times).filter(({ statement }) => !unasked.has(statement)),
    );
  }
  return found;
}

interface PlanQuestion {
  readonly reads: readonly Workload[];
  readonly headers: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
}

const written = () => new Promise((done) => setTimeout(done, writtenMs));

/** Of each statement that was asked at least so often, the last plan. */
function plansIn(entries: readonly string[], least: number): Plan[] {
  const seen = new Map<string, { count: number; plan: string }>();
  for (const entry of entries) {
    const [, statement, plan] =
      /plan:\nQuery Text: (.*?)\n((?:Query Parameters|\S[^\n]*\(cost=).*)$/s.exec(entry) ?? [];
    if (statement === undefined || plan === undefined) continue;
    seen.set(statement, { count: (seen.get(statement)?.count ?? 0) + 1, plan });
  }
  return [...seen].flatMap(([statement, { count, plan }]) => (count >= least ? [{ statement, plan }] : []));
}

/** One heading for each read, one block for each of its statements. */
export function plansText(documents: number, plans: ReadonlyMap<Workload, readonly Plan[]>): string {
  const title = `# How PostgreSQL takes the reads, ${documents.toLocaleString('en')} documents\n\nWritten by \`npm run bench -- --documents ${documents} --plans\`; the times are those of a server that writes plans.\n`;
  const each = [...plans].map(([{ name, what, path }, found]) => {
    const blocks = found.map(({ plan }) => `\`\`\`\n${plan.trimEnd()}\n\`\`\`\n`);
    return `\n## ${name} · ${what}\n\n\`GET /api/v1${path}\`\n\n${blocks.join('\n')}`;
  });
  return `${title}${each.join('')}`;
}

/** PostgreSQL begins each further line of an entry with a tab. */
function entriesIn(lines: readonly string[]): string[] {
  const entries: string[] = [];
  for (const line of lines) {
    if (line.startsWith('\t') && entries.length > 0) entries[entries.length - 1] += `\n${line.slice(1)}`;
    else entries.push(line);
  }
  return entries;
}
