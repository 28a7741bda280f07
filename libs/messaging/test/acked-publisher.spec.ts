import { silentLog } from '../src';
import { Backbone } from '../src/backbone/backbone';
import { messageHeaders } from '../src/envelope/message-headers';
import { AckedPublisher } from '../src/relay/acked-publisher';
import { relayWakeSubject } from '../src/streams/names';
import { eventually, Rig } from './rig';
import { counted, counterId } from './sample';

describe('publishing into a stream', () => {
  let rig: Rig;
  let backbone: Backbone;
  let publisher: AckedPublisher;

  beforeAll(async () => {
    rig = await Rig.start();
    const url = rig.natsUrl('tasks');
    backbone = new Backbone({ name: 'tasks', url, log: silentLog, onClosed: () => undefined });
    await backbone.connection();
    publisher = new AckedPublisher(backbone, { inboxPrefix: '_INBOX_tasks', timeoutMs: 400 });
  });
  afterAll(async () => {
    await backbone?.close();
    await rig?.stop();
  });

  const subject = counted.subject(counterId(1));
  /** What no stream keeps. */
  const passing = relayWakeSubject('tasks');
  const publish = (to: string, id: string, data = '{}') =>
    publisher.publish(to, data, messageHeaders([['Nats-Msg-Id', id]]));

  it('tells of each of many where it lies, and of one that comes again that it is there already', async () => {
    const many = Array.from({ length: 200 }, (_, n) => publish(subject, `m${n}`));
    const places = (await Promise.all(many)).map(({ seq }) => seq);
    expect(places).toEqual(places.map((_, n) => (places[0] as number) + n));
    expect(await publish(subject, 'm7')).toEqual({ seq: places[7], duplicate: true });
  });

  it('fails at once where no stream keeps the subject, and when the stream refuses the message', async () => {
    await expect(publish(passing, 'nowhere')).rejects.toThrow('no stream keeps this subject');
    await expect(publish(subject, 'large', 'x'.repeat(300_000))).rejects.toThrow('message size exceeds');
  });

  it('waits no longer than it may for an answer that does not come', async () => {
    const deaf = await rig.client('tasks');
    const listening = deaf.subscribe(passing);
    await deaf.flush();
    const began = Date.now();
    await expect(publish(passing, 'deaf')).rejects.toThrow('the stream did not answer');
    expect(Date.now() - began).toBeGreaterThanOrEqual(400);
    listening.unsubscribe();
  });

  it('fails at once when the connection is lost, and publishes again when it is back', async () => {
    const patient = new AckedPublisher(backbone, { inboxPrefix: '_INBOX_tasks', timeoutMs: 600_000 });
    const deaf = await rig.client('tasks');
    deaf.subscribe(passing);
    await deaf.flush();
    const lost = patient.publish(passing, '{}', messageHeaders([]));
    const said = expect(lost).rejects.toThrow('the connection was lost');
    await rig.natsDown('SIGKILL');
    await said;
    await expect(publish(subject, 'away')).rejects.toThrow('NATS is away');
    await rig.natsUp();
    await eventually(() => backbone.up);
    await eventually(() => publish(subject, 'back').then(({ seq }) => seq > 0, String));
    await expect(patient.publish(subject, '{}', messageHeaders([]))).resolves.toMatchObject({
      duplicate: false,
    });
  });
});
