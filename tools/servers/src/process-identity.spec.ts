import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endStray, forgetDeadPostgres, identityOf } from './process-identity';

describe('a process that an earlier run left behind', () => {
  it('is not ended when its number belongs to another process by now', async () => {
    expect(await endStray(process.pid, 'another-boot/1')).toBe(false);
  });

  it('is asked, then killed', async () => {
    const deaf = spawn('/bin/sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.05; done'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(deaf.stdout, 'data');
    const pid = deaf.pid ?? 0;
    const ended = once(deaf, 'exit');
    expect(await endStray(pid, identityOf(pid) ?? '', 'SIGTERM', 100)).toBe(true);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(identityOf(pid)).toBeUndefined();
  });
});

describe('the lock of a PostgreSQL that was killed', () => {
  it('is removed, but not while someone works there', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'comptoir-lock-')));
    const lock = join(folder, 'postmaster.pid');
    writeFileSync(lock, String(process.pid));
    const worker = spawn('/bin/sleep', ['600'], { cwd: folder });
    await once(worker, 'spawn');
    forgetDeadPostgres(folder);
    expect(existsSync(lock)).toBe(true);
    worker.kill();
    await once(worker, 'exit');
    forgetDeadPostgres(folder);
    expect(existsSync(lock)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
