import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { supervise } from './supervise';

const TALKS_THEN_WAITS = 'trap "echo asked; exit 7" TERM; echo ready; while :; do sleep 0.05; done';

describe('a supervised child', () => {
  it('says what it printed and how it ended', async () => {
    const child = supervise({ command: '/bin/sh', args: ['-c', 'echo out; echo err >&2; exit 3'] });
    expect(await child.exited).toEqual({ code: 3, signal: null });
    expect(child.running).toBe(false);
    expect(child.tail().split('\n').sort()).toEqual(['err', 'out']);
  });

  it('is asked to stop with its signal, and killed when it does not listen', async () => {
    const polite = supervise({ command: '/bin/sh', args: ['-c', TALKS_THEN_WAITS] });
    await polite.line(/ready/, 5_000);
    expect(await polite.stop()).toEqual({ code: 7, signal: null });
    const deaf = supervise({
      command: '/bin/sh',
      args: ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.05; done'],
    });
    await deaf.line(/ready/, 5_000);
    expect(await deaf.stop(100)).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('refuses to wait for a line of a child that ended', async () => {
    const child = supervise({ command: '/bin/sh', args: ['-c', 'echo no such door'] });
    await expect(child.line(/ready/, 5_000)).rejects.toThrow('no such door');
    const absent = supervise({ command: '/no/such/command' });
    await expect(absent.line(/ready/, 5_000)).rejects.toThrow('not found');
  });

  it('dies with its parent and its leftovers with it, even when the parent is killed', async () => {
    const leftovers = mkdtempSync(join(tmpdir(), 'comptoir-leftovers-'));
    const script = join(leftovers, 'parent.ts');
    const source = `const { supervise } = require(${JSON.stringify(join(__dirname, 'supervise.ts'))});
      const child = supervise({ command: '/bin/sleep', args: ['600'], leftovers: ${JSON.stringify(leftovers)} });
      console.log(child.pid); setInterval(() => undefined, 1000);`;
    writeFileSync(script, source);
    const parent = spawn(process.execPath, ['-r', join(__dirname, '../../swc-register.cjs'), script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(String(printed));
    expect(existsSync(`/proc/${pid}/exe`)).toBe(true);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await eventually(() => !existsSync(`/proc/${pid}/exe`) && !existsSync(leftovers));
  });
});

async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
}
