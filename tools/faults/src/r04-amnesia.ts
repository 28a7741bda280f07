import { pause } from './fault';
import { recovery, through } from './through';

export const r04 = through({
  id: 'R04',
  title: 'the broker forgets everything under load',
  async disturb({ stand }) {
    await pause(500);
    await stand.nats.down('SIGKILL');
    stand.nats.forget();
    await stand.nats.up();
    return { maxAgeMs: await recovery(stand), limitMs: 60_000 };
  },
});
