import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command';
import { good, type Step } from './step';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Sees that there is a Chromium for the stories in the browser: installs Debian's where we may, says what to
 * install where we may not. Its absence is reported by the tests that need it, not here.
 */
export const browserStep: Step = {
  name: 'browser',
  async run(output) {
    const found = chromiumPath();
    if (found !== undefined) {
      output(found);
      return good;
    }
    const mayInstall = process.getuid?.() === 0 && onPath('apt-get') !== undefined;
    const installed =
      mayInstall &&
      (await runCommand(['apt-get', 'update', '-qq'])) &&
      (await runCommand(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']));
    if (!installed)
      output('There is no Chromium here: install it (Debian: apt-get install chromium) and run again.');
    return good;
  },
};

function chromiumPath(): string | undefined {
  return names.map(onPath).find((path) => path !== undefined);
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
