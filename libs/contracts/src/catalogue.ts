import type { CommandDefinition, EventDefinition, AnyAsk } from './define';
import * as dashboard from './gateway/dashboard';
import * as sessions from './gateway/sessions';
import * as stores from './gateway/stores';
import * as users from './gateway/users';
import * as emails from './notifications/emails';
import * as emailEvents from './notifications/events/email-events';
import * as messages from './notifications/plan-messages';
import * as reminders from './notifications/plan-reminders';
import * as orderCoverage from './purchasing/events/order-coverage-changed.v1';
import * as articles from './sales/articles';
import * as bulk from './sales/bulk-operations';
import * as bulkFinished from './sales/events/bulk-operation-finished.v1';
import * as directory from './sales/directory';
import * as articleChanged from './sales/events/article-changed.v1';
import * as orderEvents from './sales/events/order-events';
import * as projectEvents from './sales/events/project-events';
import * as exportFiles from './sales/exports';
import * as projectChanged from './sales/events/project-changed.v1';
import * as quoteEvents from './sales/events/quote-events';
import * as orderList from './sales/order-list';
import * as orders from './sales/orders';
import * as papers from './sales/papers';
import * as parties from './sales/parties';
import * as payments from './sales/payments';
import * as projectControl from './sales/project-control';
import * as projects from './sales/projects';
import * as quoteList from './sales/quote-list';
import * as quotes from './sales/quotes';
import * as savedViews from './sales/saved-views';
import * as selections from './sales/selections';
import * as storeSettings from './sales/store-settings';
import * as appointments from './tasks/appointments';
import * as calendarFeeds from './tasks/calendar-feeds';
import * as comments from './tasks/comments';
import * as createComments from './tasks/create-comments';
import * as createTasks from './tasks/create-tasks';
import * as appointmentEvents from './tasks/events/appointment-events';
import * as commentEvents from './tasks/events/comment-events';
import * as takenBack from './tasks/events/taken-back.v1';
import * as taskEvents from './tasks/events/task-events';
import * as notices from './tasks/notices';
import * as planAppointments from './tasks/plan-appointments';
import * as takeBack from './tasks/take-back';
import * as tasks from './tasks/tasks';

const modules = [
  dashboard,
  sessions,
  stores,
  users,
  emails,
  emailEvents,
  messages,
  reminders,
  orderCoverage,
  articles,
  bulk,
  bulkFinished,
  directory,
  articleChanged,
  orderEvents,
  projectEvents,
  exportFiles,
  projectChanged,
  quoteEvents,
  orderList,
  orders,
  papers,
  parties,
  payments,
  projectControl,
  projects,
  quoteList,
  quotes,
  savedViews,
  selections,
  storeSettings,
  appointments,
  calendarFeeds,
  comments,
  createComments,
  createTasks,
  appointmentEvents,
  commentEvents,
  takenBack,
  taskEvents,
  notices,
  planAppointments,
  takeBack,
  tasks,
];
const kindOf = (thing: unknown) =>
  typeof thing === 'object' && thing !== null && 'kind' in thing ? thing.kind : undefined;
const definitions: unknown[] = modules.flatMap((module) => Object.values(module));

/** Everything that can be asked, announced or commanded: maps, permissions, OpenAPI and tests are made from these. */
export const allAsks = definitions.filter((thing): thing is AnyAsk => kindOf(thing) === 'ask');
export const allEvents = definitions.filter((thing): thing is EventDefinition => kindOf(thing) === 'event');
export const allCommands = definitions.filter(
  (thing): thing is CommandDefinition => kindOf(thing) === 'command',
);
