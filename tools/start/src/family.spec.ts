import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@comptoir/testing';
import { Family } from './family';

describe('the processes that the launcher keeps alive', () => {
  let logs: string;
  let family: Family;
  let known: ReadonlyMap<string, number>;
  let shown: string;
  let write: jest.SpyInstance;

  beforeEach(() => {
    logs = mkdtempSync(join(tmpdir(), 'comptoir-family-'));
    shown = '';
    write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((shown += String(text)), true));
    family = new Family({ root: '/', logs, remember: (pids) => (known = pids) });
  });
  afterEach(async () => {
    await family.stop(['talker']);
    write.mockRestore();
    rmSync(logs, { recursive: true });
  });

  const start = (script: string) =>
    family.start(
      { name: 'talker', command: '/bin/sh', args: ['-c', script], env: { PATH: '/usr/bin:/bin' } },
      20,
    );
  const log = () => readFileSync(join(logs, 'talker.log'), 'utf8');

  it('are started again when they die, and the screen says so', async () => {
    const first = start('echo hello; exec sleep 600');
    await first.line(/hello/, 5_000);
    first.signal('SIGKILL');
    await eventually(() => log() === 'hello\nhello\n');
    expect(family.deathsOf('talker')).toBe(1);
    expect(known.get('talker')).not.toBe(first.pid);
    expect(shown).toContain('talker died (SIGKILL); starting it again');
  });

  it('wait longer each time they die at once', async () => {
    start('exit 3');
    await eventually(() => family.deathsOf('talker') === 3);
    expect(shown.match(/in [\d.]+ s/g)).toEqual(['in 0.02 s', 'in 0.04 s', 'in 0.08 s']);
  });

  it('have their errors shown, and everything else only logged', async () => {
    const child = start(
      `echo '{"level":"info","msg":"fine"}'; echo '{"level":"error","msg":"broken","err":{"message":"why"}}'; exec sleep 600`,
    );
    await child.line(/broken/, 5_000);
    expect(shown).toContain('!! talker: broken: why');
    expect(shown).not.toContain('fine');
    expect(log()).toContain('fine');
  });

  it('stay stopped once they were told to', async () => {
    const child = start('exec sleep 600');
    await family.stop(['talker']);
    expect(child.running).toBe(false);
    expect(() => start('exec sleep 600')).toThrow('stopped');
    expect(shown).toBe('');
  });
});
