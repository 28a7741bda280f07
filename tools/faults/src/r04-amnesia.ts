import { pause, until } from './fault';
import { differences } from './projections';
import { generate, importOrders, move } from './purchases';
import { recovery, through } from './through';

/** Purchase orders that move while the broker forgets. */
const mostOrders = 200;
const limitMs = 60_000;

export const r04 = through({
  id: 'R04',
  title: 'the broker forgets everything under load',
  async disturb({ stand, world, size }) {
    const orderIds = await importOrders(world, Math.min(size.projects, mostOrders));
    const purchaseOrders = await generate(world, orderIds);
    const half = Math.ceil(purchaseOrders.length / 2);
    const moving = Promise.all([
      move(world, purchaseOrders.slice(0, half)),
      move(world, purchaseOrders.slice(half)),
    ]);
    await pause(500);
    await stand.nats.down('SIGKILL');
    stand.nats.forget();
    await stand.nats.up();
    const maxAgeMs = await recovery(stand);
    await moving;
    const began = Date.now();
    await until(limitMs, async () => (await differences(stand)).length === 0);
    const equalMs = Date.now() - began;
    const different = await differences(stand);
    return {
      maxAgeMs,
      limitMs,
      orders: orderIds.length,
      purchaseOrders: purchaseOrders.length,
      equalMs,
      different: different.length,
      some: different.slice(0, 5),
      failed: different.length > 0 || purchaseOrders.length !== orderIds.length,
    };
  },
});
