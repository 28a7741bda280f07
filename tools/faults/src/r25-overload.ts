import { readFileSync } from 'node:fs';
import { p99Of } from '@comptoir/testing';
import { startStand } from '@comptoir/tool-stand';
import { type Fault, pause, type Verdict } from './fault';
import { type Answer, type Ask, bulkAsks, inTurns, regardless } from './pressure';
import { makeWorld } from './world';

/** What the gateway works on at capacity, and the most that it takes. */
const clients = 16;
const mostInFlight = 24;
/** Where figures decide; elsewhere more, so that there is too much on any machine. */
const overload = { judged: 2, shown: 4 };
const normalWithinMs = 10_000;

const accepted = ({ status }: Answer) => status >= 200 && status < 300;
const refused = ({ status, retryAfter }: Answer) => (status === 429 || status === 503) && retryAfter;

/** Selections, previews and bulk operations at twice what the gateway can do: what is taken is done, the rest is told to come again. */
export const r25: Fault = {
  id: 'R25',
  title: 'the gateway asked for twice what it can do',
  promised: { projects: 1_000, absenceSeconds: 60 },
  async run({ projects, absenceSeconds, seed, figures }): Promise<Verdict> {
    const stand = await startStand({
      env: {
        gateway: { MAX_IN_FLIGHT: String(mostInFlight) },
        sales: {
          BULK_START_DELAY_MS: '600000',
          BULK_EMAILS_PER_DAY_MANY: '10000000',
          BULK_ITEMS_PER_DAY_MANY: '10000000',
        },
      },
    });
    try {
      const ask = await bulkAsks(stand, await makeWorld(stand, projects));
      const spellMs = absenceSeconds * 250;
      await inTurns(ask, clients, spellMs); // warms up
      const able = figuresOf(await inTurns(ask, clients, spellMs), spellMs);
      const before = memoryOf(stand.services.pidOf('gateway'));
      const overMs = absenceSeconds * 1_000;
      const perSecond = able.perSecond * overload[figures ? 'judged' : 'shown'];
      const answers = regardless(ask, perSecond, overMs);
      let peak = before;
      const watch = setInterval(() => {
        peak = Math.max(peak, memoryOf(stand.services.pidOf('gateway')));
      }, 250);
      const told = await answers.finally(() => clearInterval(watch));
      const maxAgeMs = await untilNormal(ask, able.p99Ms);
      const under = figuresOf(told, overMs);
      const seen = {
        capacityPerSecond: Math.round(able.perSecond),
        capacityP99Ms: able.p99Ms,
        askedPerSecond: Math.round(perSecond),
        goodputPercent: Math.round((under.perSecond / able.perSecond) * 100),
        refused: told.filter(refused).length,
        rssGrowthPercent: Math.round((peak / before - 1) * 100),
      };
      const wrong = told.filter((answer) => !accepted(answer) && !refused(answer));
      const quick = seen.goodputPercent >= 90 && under.p99Ms <= 2 * able.p99Ms && seen.rssGrowthPercent <= 30;
      return {
        id: 'R25',
        seed,
        n: told.length,
        lost: wrong.length,
        duplicates: 0,
        maxAgeMs,
        p99Ms: under.p99Ms,
        ...seen,
        figures,
        pass: wrong.length === 0 && seen.refused > 0 && maxAgeMs <= normalWithinMs && (quick || !figures),
        ...(wrong.length > 0 && { wrong: wrong.slice(0, 10) }),
      };
    } finally {
      await stand.stop();
    }
  },
};

function figuresOf(answers: readonly Answer[], withinMs: number) {
  const good = answers.filter(accepted);
  return { perSecond: (good.length / withinMs) * 1_000, p99Ms: p99Of(good.map(({ ms }) => ms)) };
}

/** Until ten in a row are taken, none slower than at capacity twice over. */
async function untilNormal(ask: Ask, p99Ms: number): Promise<number> {
  const began = performance.now();
  for (let inARow = 0; inARow < 10 && performance.now() - began < 2 * normalWithinMs;) {
    const answer = await ask();
    inARow = accepted(answer) && answer.ms <= 2 * p99Ms ? inARow + 1 : 0;
    if (inARow === 0) await pause(100);
  }
  return Math.round(performance.now() - began);
}

/** Resident memory in KiB. */
function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
