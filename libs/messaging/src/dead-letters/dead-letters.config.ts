import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '@comptoir/contracts';

/**
 * The address of a service's database: as given; else DATABASE_URL, if it names that service's database; else the
 * one that `npm start` runs, found by its server's own files in `.comptoir`.
 */
export function databaseUrlOf(service: ServiceName, given?: string, home = '.comptoir'): string {
  const name = `comptoir_${service}`;
  const fromEnvironment = process.env.DATABASE_URL;
  const named = given ?? (fromEnvironment?.includes(name) ? fromEnvironment : undefined);
  if (named) return named;
  const [secrets, pidFile] = [join(home, 'secrets.json'), join(home, 'postgres', 'postmaster.pid')];
  if (!existsSync(secrets) || !existsSync(pidFile)) {
    throw new Error(`No database of ${service}: start Comptoir, or give --database-url`);
  }
  const { databases } = JSON.parse(readFileSync(secrets, 'utf8')) as { databases: Record<string, string> };
  const port = readFileSync(pidFile, 'utf8').split('\n')[3]?.trim();
  return `postgres://${name}:${encodeURIComponent(databases[service] ?? '')}@127.0.0.1:${port}/${name}`;
}

/** Who decides, for the record. */
export function whoDecides(given?: string): string {
  return given ?? process.env.USER ?? 'unknown';
}
