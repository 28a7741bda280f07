import { closeCalendarFeed, openCalendarFeed, readCalendarFeed } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const CalendarFeedsHttp = controllerOf('calendars', [
  closeCalendarFeed,
  openCalendarFeed,
  readCalendarFeed,
]);
