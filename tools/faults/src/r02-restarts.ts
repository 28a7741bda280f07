import { services } from '@comptoir/contracts';
import { pause } from './fault';
import { recovery, through } from './through';

export const r02 = through({
  id: 'R02',
  title: 'NATS restarted again and again, kindly and by kill -9, under load',
  async disturb({ stand, size }) {
    const pids = services.map((service) => stand.services.pidOf(service));
    let maxAgeMs = 0;
    for (let n = 0; n < size.rounds; n++) {
      await stand.nats.down(n % 2 === 0 ? 'SIGTERM' : 'SIGKILL');
      await pause(300);
      await stand.nats.up();
      maxAgeMs = Math.max(maxAgeMs, await recovery(stand));
      await pause(500);
    }
    const restarted = services.filter((service, at) => stand.services.pidOf(service) !== pids[at]);
    return { maxAgeMs, limitMs: 10_000, rounds: size.rounds, restarted, failed: restarted.length > 0 };
  },
});
