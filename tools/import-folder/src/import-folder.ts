import { readFileSync } from 'node:fs';
import { Client } from '@comptoir/client';
import { importReport, type ImportReport, openSession } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { filesIn } from './files';
import { errorLines, heading, row } from './table';

export interface ImportOptions {
  folder: string;
  /** Where Comptoir answers, without `/api/v1`. */
  url: string;
  email: string;
  password: string;
  dryRun: boolean;
  print: (line: string) => void;
}

/**
 * Signs in and sends a folder file by file, stopping at the first one with errors: the ones after it name what it
 * would have made. Every file is all or nothing, and may be sent again. True when nothing was refused.
 */
export async function importFolder(options: ImportOptions): Promise<boolean> {
  const files = filesIn(options.folder);
  const client = await signIn(options);
  options.print(heading());
  for (const file of files) {
    const began = Date.now();
    const report = await send(client, file, options.dryRun);
    options.print(row(file.name, report, Date.now() - began));
    if (report.errorCount > 0) {
      for (const line of errorLines(report)) options.print(line);
      return false;
    }
  }
  return true;
}

async function signIn({ url, email, password }: ImportOptions): Promise<Client> {
  let token: string | undefined;
  const client = new Client({ baseUrl: `${url.replace(/\/$/, '')}/api/v1`, token: () => token });
  try {
    token = (await client.call(openSession, { email, password })).accessToken;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const why = error.kind === 'unauthenticated' ? 'wrong e-mail address or password' : error.code;
    throw new Error(`Signing in at ${url} as ${email} failed: ${why}.`);
  }
  return client;
}

async function send(
  client: Client,
  file: { entity: string; path: string; name: string },
  dryRun: boolean,
): Promise<ImportReport> {
  const upload = {
    path: `/imports/${file.entity}`,
    file: new Blob([readFileSync(file.path)]),
    fileName: file.name,
    query: { dryRun: String(dryRun) },
  };
  try {
    return importReport.parse((await client.upload(upload)).body);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new Error(`${file.name} was refused: ${error.code} ${JSON.stringify(error.facts)}`);
  }
}
