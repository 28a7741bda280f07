import { join } from 'node:path';
import { generate } from './generate';
import { settingsFrom } from './settings';

async function main(): Promise<void> {
  const began = Date.now();
  const settings = settingsFrom(process.argv.slice(2), join(process.cwd(), '.comptoir'));
  await generate({ ...settings, say: (text) => console.log(text) });
  console.log(`Done in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
