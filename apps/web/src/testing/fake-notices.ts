import {
  changeDigestChoice,
  changeNoticePreferences,
  clearNotices,
  countNotices,
  findNotices,
  markNoticesRead,
  readDigestChoice,
  readNoticePreferences,
  type NoticeKind,
  type NoticeView,
} from '@comptoir/contracts';
import type { Answering } from './fake-answers';
import { aQuote, idOf, stores } from './fixtures';

const aNotice = (index: number, part: Partial<NoticeView>): NoticeView => ({
  id: idOf(17, index),
  kind: 'QUOTE_EXPIRING',
  count: 1,
  at: `2026-11-24T0${9 - index}:30:00Z`,
  readAt: null,
  aboutId: aQuote(0).id,
  storeId: stores[0]?.id ?? null,
  project: aQuote(0).project,
  actor: null,
  words: null,
  facts: {},
  ...part,
});

/** One of each sort of place that a notice leads to, the last one read. */
export const someNotices = (): NoticeView[] => [
  aNotice(0, { words: 'DE-2026-01234', facts: { expiryDate: '2026-11-30' } }),
  aNotice(1, { kind: 'QUOTE_EXPIRED', count: 3, project: null }),
  aNotice(2, { kind: 'MENTION', actor: 'A. Petit', words: 'plan à revoir' }),
  aNotice(3, {
    kind: 'OPERATION_FINISHED',
    aboutId: idOf(11, 9),
    project: null,
    words: 'Relance téléphonique',
    facts: { operation: 'task', total: 9, done: 8, skipped: 0, failed: 1, state: 'COMPLETED' },
  }),
  aNotice(4, {
    kind: 'APPOINTMENT_MOVED',
    aboutId: idOf(18, 1),
    facts: { type: 'SURVEY', startsAt: '2026-11-25T08:00:00Z' },
    readAt: '2026-11-24T06:00:00Z',
  }),
];

/** The bell of one person, who may read and mute. */
export function answerNotices(gateway: Pick<Answering, 'on'>): void {
  let notices = someNotices();
  let muted: NoticeKind[] = [];
  const wanted = () => notices.filter(({ kind }) => !muted.includes(kind));
  const left = () => ({ unread: wanted().filter(({ readAt }) => readAt === null).length });
  gateway.on(countNotices, left);
  gateway.on(findNotices, ({ unread, limit }) => {
    const found = wanted().filter(({ readAt }) => !unread || readAt === null);
    return { items: found.slice(0, limit), page: { next: null, previous: null, total: found.length } };
  });
  gateway.on(markNoticesRead, (which) => {
    notices = notices.map((each) =>
      ('ids' in which ? which.ids.includes(each.id) : each.at <= which.until)
        ? { ...each, readAt: '2026-11-24T10:00:00Z' }
        : each,
    );
    return left();
  });
  gateway.on(clearNotices, ({ until }) => {
    notices = notices.filter(({ at }) => at > until);
    return left();
  });
  let digest = false;
  gateway.on(readDigestChoice, () => ({ wanted: digest }));
  gateway.on(changeDigestChoice, ({ wanted }) => {
    digest = wanted;
    return { wanted };
  });
  gateway.on(readNoticePreferences, () => ({ muted }));
  gateway.on(changeNoticePreferences, (choice) => {
    ({ muted } = choice);
    return choice;
  });
}
