import { z } from 'zod';
import { defineAsk } from '../define';
import { instant } from '../shared/values';

/** A calendar that a phone or a mail program subscribes to by a secret link: the caller's own appointments. */
const feed = z
  .object({ createdAt: instant.nullable(), lastReadAt: instant.nullable() })
  .meta({ id: 'CalendarFeed' });

export const readCalendarFeed = defineAsk({
  name: 'tasks.calendar-feed.read',
  http: { method: 'GET', path: '/calendar-feed', summary: 'Read whether your calendar has a secret link' },
  request: z.strictObject({}),
  response: feed,
});
/** Makes the link and shows it this once; an earlier link no longer works. */
export const openCalendarFeed = defineAsk({
  name: 'tasks.calendar-feed.open',
  http: {
    method: 'POST',
    path: '/calendar-feed',
    status: 201,
    summary: 'Make a secret link to your calendar',
  },
  request: z.strictObject({}),
  response: z.object({
    /** Below the address of the API, such as `/calendars/…`. */
    path: z.string(),
    createdAt: instant,
  }),
});
export const closeCalendarFeed = defineAsk({
  name: 'tasks.calendar-feed.close',
  http: { method: 'DELETE', path: '/calendar-feed', status: 204, summary: 'Withdraw the secret link' },
  request: z.strictObject({}),
  response: z.object({}),
});
/** Everything that the link shows, and whose it is: the gateway serves it while that user may sign in. */
export const readCalendar = defineAsk({
  name: 'tasks.calendar.read',
  http: { method: 'GET', path: '/calendars/:secret', summary: 'Read a calendar by its secret link' },
  request: z.strictObject({ secret: z.string().regex(/^[\w-]{43}$/) }),
  response: z.object({ userId: z.uuid(), content: z.string() }),
});
