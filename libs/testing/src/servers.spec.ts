import { connect } from '@nats-io/transport-node';
import { jetstreamManager } from '@nats-io/jetstream';
import { eventually } from './eventually';
import { testDatabase } from './database';
import { testNats } from './nats';

describe('a test database', () => {
  it('is empty, owned by an ordinary role, and gone after drop', async () => {
    const database = await testDatabase();
    await database.query('create extension pg_trgm');
    await database.query('create table shop (name text)');
    expect(await database.query('select rolsuper from pg_roles where rolname = current_user')).toEqual([
      { rolsuper: false },
    ]);
    await database.drop();
    await expect(database.query('select 1')).rejects.toThrow();
  });

  it('is not seen by another suite', async () => {
    const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
    await one.query('create table shop (name text)');
    await expect(two.query('select * from shop')).rejects.toThrow('does not exist');
    await Promise.all([one.drop(), two.drop()]);
  });
});

describe('a test broker', () => {
  it("has production's streams and gives each service its own rights only", async () => {
    const nats = await testNats();
    const names = await (await jetstreamManager(await nats.connect())).streams.names().next();
    expect(names).toContain('EVT_SALES');
    const sales = await nats.connect('sales');
    await expect(sales.request('$JS.API.STREAM.DELETE.EVT_SALES', '', { timeout: 500 })).rejects.toThrow(
      /permission/i,
    );
    await nats.stop();
  });

  it('makes its streams again after it forgot them, when told to keep them', async () => {
    const nats = await testNats({ streams: 'kept' });
    await nats.down('SIGKILL');
    nats.forget();
    await nats.up();
    const manager = await jetstreamManager(await nats.connect());
    await eventually(async () => (await manager.streams.names().next()).includes('EVT_SALES'));
    await nats.stop();
  });

  it('keeps its streams over a kill, and loses them when told to', async () => {
    const nats = await testNats({ streams: 'none' });
    const manager = async () => jetstreamManager(await nats.connect());
    const streams = async () => (await manager()).streams.names().next();
    await (await manager()).streams.add({ name: 'KEPT', subjects: ['kept.>'] });
    await nats.down('SIGKILL');
    await nats.up();
    expect(await streams()).toEqual(['KEPT']);
    await nats.down();
    nats.forget();
    await nats.up();
    expect(await streams()).toEqual([]);
    await nats.stop();
  });

  it('refuses a client without a password', async () => {
    const nats = await testNats();
    await expect(connect({ servers: `127.0.0.1:${nats.port}`, reconnect: false })).rejects.toThrow();
    await nats.stop();
  });
});
