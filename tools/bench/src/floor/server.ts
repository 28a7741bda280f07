import { createServer, type ServerResponse } from 'node:http';
import { Pool } from 'pg';
import { signature } from './signature';

/** Statements by path; each gives one text, which is the answer. */
const statements = JSON.parse(process.env.FLOOR_STATEMENTS ?? '{}') as Record<
  string,
  { text: string; values: unknown[]; of?: 'purchasing' }
>;
const poolOf = (connectionString?: string) =>
  new Pool({ connectionString, max: 6, options: '-c jit=off -c max_parallel_workers_per_gather=0' });
const sales = poolOf(process.env.SALES_URL);
const purchasing = poolOf(process.env.PURCHASING_URL);

async function answer(path: string): Promise<string> {
  if (path.startsWith('/sign/')) return signature(sales, path.slice(6));
  const statement = statements[path];
  if (!statement) throw new Error(`no statement for ${path}`);
  const { text, values, of } = statement;
  const pool = of === 'purchasing' ? purchasing : sales;
  const { rows } = await pool.query<{ json: string }>({ name: path, text, values });
  return rows[0]?.json ?? '[]';
}

function send(response: ServerResponse, status: number, body: string): void {
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length }).end(body);
}

/** The least that HTTP and PostgreSQL can be asked for: node's own server, one prepared statement, its text passed on. */
const server = createServer((request, response) => {
  request.resume();
  answer(request.url ?? '/').then(
    (body) => send(response, 200, body),
    (error: unknown) => send(response, 500, JSON.stringify({ error: String(error) })),
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
