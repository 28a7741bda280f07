import { randomUUID } from 'node:crypto';
import { startStand } from '@comptoir/tool-stand';
import { type CaughtMail, testSmtp } from '@comptoir/testing';
import { evidenceOf } from './evidence';
import { type Fault, pause, until, type Verdict } from './fault';
import { endOf, remind, rowsOf } from './operations';
import { makeWorld } from './world';

/** What the provider takes; the sender must never exceed it, storm or not. */
const ratePerSecond = 20;
const doneWithinMs = 120_000;

/** Refused for a while, then told "later" for a quarter of that, then accepted again. */
export const r17: Fault = {
  id: 'R17',
  title: 'the mail server is away, then storms of "later"',
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
      await smtp.mode('4xx');
      await pause(absenceSeconds * 250);
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
        mostPerSecond: mostPerSecond(smtp.mails),
        absenceSeconds,
        maxAgeMs,
      };
      const pass =
        end?.done === projects &&
        facts.lost === 0 &&
        facts.duplicates === 0 &&
        facts.dead === 0 &&
        facts.mostPerSecond <= ratePerSecond &&
        maxAgeMs <= limitMs;
      return { id: 'R17', ...facts, pass, ...(pass ? {} : { end, ...(await evidenceOf(stand)) }) };
    } finally {
      await stand.stop();
      await smtp.stop();
    }
  },
};

/** The busiest ten seconds, without the one second's worth that may have been saved up before them. */
function mostPerSecond(mails: readonly CaughtMail[]): number {
  const times = mails.map(({ at }) => at.getTime()).sort((a, b) => a - b);
  const inTen = times.map((from, at) => times.slice(at).filter((time) => time < from + 10_000).length);
  return Math.max(0, ...inTen.map((count) => (count - ratePerSecond) / 10));
}
