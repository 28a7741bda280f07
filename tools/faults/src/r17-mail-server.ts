import { randomUUID } from 'node:crypto';
import { startStand } from '@comptoir/tool-stand';
import { testSmtp } from '@comptoir/testing';
import { evidenceOf } from './evidence';
import { type Fault, pause, until, type Verdict } from './fault';
import { endOf, remind, rowsOf } from './operations';
import { makeWorld } from './world';

/** What the provider takes; the sender must never exceed it, storm or not. */
const ratePerSecond = 20;
const doneWithinMs = 120_000;
/** What leaves within ten seconds may arrive within a little less: so long is an attempt under way at most, on a busy machine. */
const underWaySeconds = 0.5;
/** A storm begins when an attempt meets it; what was told "later" comes back after a while. */
const struckWithinMs = 30_000;

/** Connections ended (421), the mailbox busy (450), the server busy (451). */
const storms = ['421', '450', '4xx'] as const;

/** Refused for a while, then told "later" in three ways for a quarter of that, then accepted again. */
export const r17: Fault = {
  id: 'R17',
  title: 'the mail server is away, then storms of "later"',
  promised: { absenceSeconds: 600 },
  async run({ projects, absenceSeconds, seed }): Promise<Verdict> {
    const smtp = await testSmtp();
    await smtp.mode('refuse-connection');
    const stand = await startStand({
      env: {
        notifications: { SMTP_URL: smtp.url, MAIL_RATE_PER_SECOND: String(ratePerSecond) },
        sales: { BULK_START_DELAY_MS: '200' },
      },
    });
    try {
      const world = await makeWorld(stand, projects);
      const operation = await remind(world, randomUUID());
      await pause(absenceSeconds * 1_000);
      const told: Record<string, number> = {};
      for (const storm of storms) {
        const before = smtp.attempts.length;
        await smtp.mode(storm);
        await until(struckWithinMs, async () => smtp.attempts.length > before);
        await pause((absenceSeconds * 1_000) / 4 / storms.length);
        told[storm] = smtp.attempts.length - before;
      }
      await smtp.mode('accept');
      const began = Date.now();
      const limitMs = doneWithinMs + (projects / ratePerSecond) * 1_000;
      await until(limitMs, async () => smtp.mails.length >= projects);
      const maxAgeMs = Date.now() - began;
      const end = await endOf(world, operation, 60_000);
      const ids = new Set(smtp.mails.map(({ messageId }) => messageId));
      const [counted] = await rowsOf<{ dead: number; postponed: number }>(
        stand,
        'notifications',
        `select count(*) filter (where state = 'FAILED')::int as dead, count(*) filter (where attempts > 0)::int as postponed from email`,
      );
      const facts = {
        n: projects,
        seed,
        lost: projects - ids.size,
        duplicates: smtp.mails.length - ids.size,
        dead: counted?.dead,
        postponed: counted?.postponed,
        told,
        mostPerSecond: mostPerSecond(smtp.attempts),
        ratePerSecond,
        absenceSeconds,
        maxAgeMs,
      };
      const pass =
        end?.done === projects &&
        facts.lost === 0 &&
        facts.duplicates === 0 &&
        facts.dead === 0 &&
        facts.mostPerSecond <= (ratePerSecond * (10 + underWaySeconds)) / 10 &&
        Object.values(told).every((attempts) => attempts > 0) &&
        maxAgeMs <= limitMs;
      return { id: 'R17', ...facts, pass, ...(pass ? {} : { end, ...(await evidenceOf(stand)) }) };
    } finally {
      await stand.stop();
      await smtp.stop();
    }
  },
};

/** The busiest ten seconds of trying, without the one second's worth that may have been saved up before them. */
function mostPerSecond(times: readonly number[]): number {
  const inTen = times.map((from, at) => times.slice(at).filter((time) => time < from + 10_000).length);
  return Math.max(0, ...inTen.map((count) => (count - ratePerSecond) / 10));
}
