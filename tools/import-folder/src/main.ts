import { join } from 'node:path';
import { importFolder } from './import-folder';
import { settingsFrom } from './settings';

async function main(): Promise<boolean> {
  const settings = settingsFrom(
    process.argv.slice(2),
    process.env,
    process.env.COMPTOIR_HOME ?? join(process.cwd(), '.comptoir'),
  );
  return importFolder({ ...settings, print: (line) => console.log(line) });
}

main().then(
  (fine) => {
    process.exitCode = fine ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
