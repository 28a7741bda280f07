import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { natsBinary, type NatsPlaces } from './nats-binary';

const sentence =
  'No NATS server was found: install the package "nats-server" (2.9.10 or newer), or set NATS_URL to a server with JetStream that runs.';

describe('the NATS server', () => {
  let cache: string;
  let said: string[];
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'comptoir-nats-binary-'));
    said = [];
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  const find = (places: Partial<NatsPlaces>) => () =>
    natsBinary((step) => said.push(step), {
      folders: [join(cache, 'bin')],
      cache,
      aptGet: '/bin/true',
      dpkgDeb: '/bin/true',
      ...places,
    });

  it('cannot be had where no package can be fetched: one sentence says what to do', () => {
    expect(find({ aptGet: join(cache, 'none') })).toThrow(sentence);
    expect(said).toEqual([]);
  });

  it('cannot be had where the archive does not answer, nor where it has no such package', () => {
    expect(find({ aptGet: '/bin/false' })).toThrow(sentence);
    expect(find({})).toThrow(sentence);
    expect(said).toEqual(['downloading nats-server', 'downloading nats-server']);
  });

  it('is the one that is there, and the one that was fetched once', () => {
    const fetched = place(join(cache, 'nats-server', 'usr', 'sbin', 'nats-server'));
    expect(find({})()).toBe(fetched);
    const installed = place(join(cache, 'bin', 'nats-server'));
    expect(find({})()).toBe(installed);
    expect(said).toEqual([]);
  });
});

function place(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '', { mode: 0o755 });
  return path;
}
