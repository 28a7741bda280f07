import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { z } from 'zod';
import { keyPair } from '../../test/echo-service.builder';
import { configOf, InvalidConfig, renderConfigTable, renderEnvExample, secret } from '..';

const definition = configOf('sales', {
  QUOTE_VALIDITY_DAYS: z.coerce.number().int().min(1).default(30).describe('Days a sent quote binds us'),
  API_KEY: secret(z.string().min(8)).optional(),
});
const { publicJwk, privateJwk } = keyPair();
const good = {
  DATABASE_URL: 'postgres://sales:hunter2@127.0.0.1/comptoir_sales',
  NATS_URL: 'nats://sales:hunter2@127.0.0.1:4222',
  INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(publicJwk),
  CURSOR_KEY: 'hunter2 hunter2 hunter2 hunter2 hunter2',
};

function faultsOf(env: Record<string, string>): Record<string, string> {
  try {
    definition.load(env);
  } catch (error) {
    if (error instanceof InvalidConfig)
      return Object.fromEntries(error.faults.map(({ variable, message }) => [variable, message]));
  }
  return {};
}

describe('a faulty environment', () => {
  it('is told all at once', () => {
    const faults = faultsOf({
      NATS_URL: 'http://x',
      PORT: '99999',
      QUOTE_VALIDITY_DAYS: 'many',
      CURSOR_KEY: 'short',
      INTERNAL_TOKEN_PUBLIC_KEY: 'no json',
    });
    expect(Object.keys(faults).sort()).toEqual([
      'CURSOR_KEY',
      'DATABASE_URL',
      'INTERNAL_TOKEN_PUBLIC_KEY',
      'NATS_URL',
      'PORT',
      'QUOTE_VALIDITY_DAYS',
    ]);
    expect(faults.DATABASE_URL).toBe('is missing');
  });

  it('never repeats a value', () => {
    try {
      definition.load({ ...good, NATS_URL: 'http://sales:hunter2@x', API_KEY: 'hunter2' });
    } catch (error) {
      expect(String(error)).toContain('API_KEY');
      expect(String(error)).not.toContain('hunter2');
    }
    expect.assertions(2);
  });

  it.each([
    ['a frozen clock in production', { CLOCK: '2026-11-24T09:00:00Z' }, 'CLOCK'],
    ['a clock that is no instant', { NODE_ENV: 'test', CLOCK: 'tomorrow' }, 'CLOCK'],
    [
      'a private key where the public one belongs',
      { INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(privateJwk) },
      'INTERNAL_TOKEN_PUBLIC_KEY',
    ],
    ['a variable set to nothing', { DATABASE_URL: '' }, 'DATABASE_URL'],
    ['a secret file that is not there', { API_KEY_FILE: '/nowhere/at/all' }, 'API_KEY_FILE'],
    ['a secret and its file', { CURSOR_KEY_FILE: '/dev/null' }, 'CURSOR_KEY'],
  ])('%s', (_, env, variable) => expect(Object.keys(faultsOf({ ...good, ...env }))).toContain(variable));
});

describe('a good environment', () => {
  it('gives values with their types and defaults', () => {
    const config = definition.load({
      ...good,
      MIGRATE_ON_START: 'true',
      QUOTE_VALIDITY_DAYS: '45',
      LOG_LEVEL: '',
    });
    expect(config).toMatchObject({
      MIGRATE_ON_START: true,
      QUOTE_VALIDITY_DAYS: 45,
      PORT: 3000,
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
      API_KEY: undefined,
    });
    expect(config.INTERNAL_TOKEN_PUBLIC_KEY.x).toBe(publicJwk.x);
  });

  it('does not print its secrets, however it is printed', () => {
    const config = definition.load(good);
    for (const text of [
      JSON.stringify(config),
      inspect(config, { depth: 9, showHidden: true }),
      `${config.CURSOR_KEY}`,
    ]) {
      expect(text).toContain('***');
      expect(text).not.toContain('hunter2');
    }
    expect(config.CURSOR_KEY.reveal()).toBe(good.CURSOR_KEY);
  });

  it('takes secrets from files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'comptoir-config-'));
    writeFileSync(join(folder, 'key'), 'from a file\n');
    expect(definition.load({ ...good, API_KEY_FILE: join(folder, 'key') }).API_KEY?.reveal()).toBe(
      'from a file',
    );
    rmSync(folder, { recursive: true });
  });
});

describe('the documentation of an environment', () => {
  it('is an example file', () => {
    const text = renderEnvExample(definition);
    expect(text).toContain('# Days a sent quote binds us\n# QUOTE_VALIDITY_DAYS=30\n');
    expect(text).toContain('DATABASE_URL=\n');
    expect(text).toContain('# One of trace, debug, info, warn, error, silent\n# LOG_LEVEL=info');
  });

  it('is a table', () => {
    const lines = renderConfigTable(definition).split('\n');
    expect(lines).toContain('| `QUOTE_VALIDITY_DAYS` | `30` | Days a sent quote binds us |');
    expect(lines).toContain('| `API_KEY` |  | Secret; may come from the file named by API_KEY_FILE |');
    expect(lines).toContainEqual(expect.stringMatching(/^\| `CURSOR_KEY` \| required \|/));
  });
});
