import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST = 10 * 1024 * 1024;

/** One log file that never grows beyond 10 MiB: then it becomes `<name>.1`, and the one before that is gone. */
export class LogFile {
  private handle: number;
  private size: number;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.handle = openSync(path, 'a', 0o600);
    this.size = statSync(path).size;
  }

  write(line: string): void {
    if (this.size > LARGEST) this.turn();
    this.size += writeSync(this.handle, `${line}\n`);
  }

  close(): void {
    closeSync(this.handle);
  }

  private turn(): void {
    closeSync(this.handle);
    renameSync(this.path, `${this.path}.1`);
    this.handle = openSync(this.path, 'a', 0o600);
    this.size = 0;
  }
}
