import { resolve } from 'node:path';
import { supervise } from '@comptoir/tool-servers';
import type { Fault, Verdict } from './fault';

export interface Shown {
  readonly id: string;
  readonly title: string;
  /** The spec that shows it, and how the test's name begins. */
  readonly spec: string;
  readonly test: string;
}

const root = resolve(__dirname, '..', '..', '..');

/** A fault that one test of a library or a service shows, run with the seed and the number asked for. */
export const bySpec = ({ id, title, spec, test }: Shown): Fault => ({
  id,
  title,
  async run({ seed, n }): Promise<Verdict> {
    const said: Verdict[] = [];
    const jest = supervise({
      command: process.execPath,
      args: ['node_modules/jest/bin/jest.js', '--runTestsByPath', spec, '-t', test],
      cwd: root,
      env: { ...process.env, FAULT_SEED: String(seed), ...(n !== undefined && { FAULT_N: String(n) }) },
      onLine: (line) => {
        if (line.startsWith(`{"id":"${id}"`)) said.push(JSON.parse(line) as Verdict);
      },
    });
    const { code } = await jest.exited;
    const [verdict] = said;
    if (!verdict) throw new Error(`${spec} told nothing of ${id}:\n${jest.tail()}`);
    return code === 0 ? verdict : { ...verdict, pass: false, output: jest.tail() };
  },
});
