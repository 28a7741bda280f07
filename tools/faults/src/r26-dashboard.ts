import { readDashboard, type ResponseOf, type ServiceName } from '@comptoir/contracts';
import { p99Of } from '@comptoir/testing';
import { startStand } from '@comptoir/tool-stand';
import { type Fault, pause, until, type Verdict } from './fault';
import { makeWorld, type World } from './world';

type Sections = ResponseOf<typeof readDashboard>['sections'];
type Name = keyof Sections;

/** Whose figures each service gives. */
const victims: readonly (readonly [ServiceName, readonly Name[]])[] = [
  ['sales', ['quotes', 'orders']],
  ['purchasing', ['purchasing']],
  ['tasks', ['tasks', 'appointments']],
  ['notifications', ['emails']],
];
const answersWithinMs = 1_000;
const healsWithinMs = 60_000;

/** Each service in turn is dead for as many answers as there are rounds, and comes back. */
export const r26: Fault = {
  id: 'R26',
  title: 'each service killed under the dashboard',
  async run({ projects, rounds, seed, figures }): Promise<Verdict> {
    const stand = await startStand();
    try {
      const world = await makeWorld(stand, projects);
      const whole = await until(60_000, () => wholeDashboard(world));
      if (!whole) throw new Error('the dashboard never was whole');
      const times: number[] = [];
      const wrong: unknown[] = [];
      let maxAgeMs = 0;
      for (const [service, names] of victims) {
        await stand.services.down(service);
        for (let round = 0; round < rounds; round++, await pause(100)) {
          const began = performance.now();
          const { sections } = await world.client.call(readDashboard, {});
          times.push(performance.now() - began);
          wrong.push(...faultsOf(sections, { whole, names, service }));
        }
        stand.services.up(service);
        const began = Date.now();
        const healed = await until(healsWithinMs, () => wholeDashboard(world));
        maxAgeMs = Math.max(maxAgeMs, Date.now() - began);
        if (!healed) wrong.push({ service, healed: false });
      }
      const slowestAnswerMs = Math.round(Math.max(...times));
      return {
        id: 'R26',
        seed,
        n: times.length,
        lost: wrong.length,
        duplicates: 0,
        maxAgeMs,
        p99Ms: p99Of(times),
        slowestAnswerMs,
        pass: wrong.length === 0 && (slowestAnswerMs <= answersWithinMs || !figures),
        ...(wrong.length > 0 && { wrong: wrong.slice(0, 20) }),
      };
    } finally {
      await stand.stop();
    }
  },
};

/** Its sections, once every one of them is there. */
async function wholeDashboard({ client }: World): Promise<Sections | undefined> {
  const { sections } = await client.call(readDashboard, {});
  return Object.values(sections).every(({ status }) => status === 'ok') ? sections : undefined;
}

/** A section of the dead says so and shows what was known; one of the living shows what it did. */
function faultsOf(
  sections: Sections,
  { whole, names, service }: { whole: Sections; names: readonly Name[]; service: ServiceName },
): unknown[] {
  return (Object.keys(sections) as Name[]).flatMap((name) => {
    const { status, data, asOf } = sections[name];
    const dead = names.includes(name);
    const flagged = dead ? status === 'down' || status === 'timeout' : status === 'ok';
    const shown = asOf !== null && JSON.stringify(data) === JSON.stringify(whole[name].data);
    return flagged && shown ? [] : [{ service, name, status, asOf, data }];
  });
}
