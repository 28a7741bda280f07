import { jetstreamManager } from '@nats-io/jetstream';
import { provisionStreams } from '../src';
import { Rig } from './rig';

describe('provisioning', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start({ provisionEveryMs: 3_600_000 });
  });
  afterAll(() => rig.stop());

  it('changes nothing where everything is as it should be', async () => {
    expect(await provisionStreams(await rig.client('provisioner'))).toEqual({ created: [], updated: [] });
  });

  it('repairs what an older version made: a durable with a filter loses it, and goes on where it was', async () => {
    const provisioner = await rig.client('provisioner');
    const manager = await jetstreamManager(provisioner);
    const read = () => manager.consumers.info('EVT_SALES', 'tasks-from-sales');
    const { created } = await read();
    await manager.consumers.update('EVT_SALES', 'tasks-from-sales', { filter_subject: 'evt.sales.>' });
    expect((await read()).config.filter_subject).toBe('evt.sales.>');
    expect(await provisionStreams(provisioner)).toEqual({
      created: [],
      updated: ['EVT_SALES/tasks-from-sales'],
    });
    const repaired = await read();
    expect(repaired.config.filter_subject ?? '').toBe('');
    expect(repaired.created).toEqual(created);
  });
});
