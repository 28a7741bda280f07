import { Db, dataSourceOf } from '@comptoir/persistence';
import { messagingMigrations } from '../src';
import { bury } from '../src/dead-letters/bury';
import { runCommand } from '../src/dead-letters/run-command';
import { Rig } from './rig';

describe('npm run dead-letters', () => {
  let rig: Rig;
  let url: string;

  beforeAll(async () => {
    rig = await Rig.start();
    url = await rig.database();
    const db = await Db.open(dataSourceOf(url, messagingMigrations));
    for (const n of [1, 2, 3]) {
      await bury(db, {
        consumer: 'remind',
        durable: 'd',
        messageId: `m${n}`,
        letter: { subject: 'evt.x', headers: { 'ce-id': `m${n}` }, body: Buffer.from('{"é":1}') },
        failure: {
          errorClass: n < 3 ? 'no.address' : 'Error',
          message: 'nowhere',
          fingerprint: n < 3 ? 'aaa' : 'bbb',
        },
        attempts: 1,
      });
    }
    await db.close();
  });
  afterAll(() => rig.stop());

  const command = (...args: string[]) =>
    runCommand([...args, '--service', 'notifications', '--database-url', url]);

  it.each([
    [[], /COMMAND/],
    [['list'], /--service/],
    [['burn', '--service', 'sales'], /COMMAND/],
  ])('explains itself for %j', async (args, words) => {
    await expect(runCommand(args)).rejects.toThrow(words);
  });

  it('asks which, and why', async () => {
    await expect(command('replay')).rejects.toThrow(/Say which/);
    await expect(command('discard', '--all')).rejects.toThrow(/reason/);
    await expect(command('show', '--id', '00000000-0000-4000-8000-000000000000')).rejects.toThrow(
      /No dead letter/,
    );
  });

  it('lists, shows, counts, replays and discards', async () => {
    expect(await command('list')).toMatch(/aaa {2}2 x {2}remind {2}no\.address: nowhere\nbbb {2}1 x/);
    const [id = ''] = (await command('list', '--each')).split(' ');
    expect(JSON.parse(await command('show', '--id', id))).toMatchObject({ body: '{"é":1}', status: 'dead' });
    expect(await command('replay', '--cause', 'aaa', '--dry-run')).toMatch(/^2 chosen/);
    expect(await command('replay', '--cause', 'aaa', '--by', 'me')).toMatch(/^2 marked/);
    expect(await command('discard', '--all', '--reason', 'test', '--by', 'me')).toMatch(/^1 discarded/);
    expect(await command('list')).toBe('No dead letters.');
  });
});
