import type { CommandDefinition, EventDefinition, AnyAsk } from './define';
import * as dashboard from './gateway/dashboard';
import * as digests from './gateway/digests';
import * as listLayouts from './gateway/list-layouts';
import * as sessions from './gateway/sessions';
import * as stores from './gateway/stores';
import * as users from './gateway/users';
import * as emails from './notifications/emails';
import * as templates from './notifications/templates';
import * as composeEmails from './notifications/compose-emails';
import * as attachments from './notifications/attachments';
import * as optOuts from './notifications/opt-outs';
import * as inboundMail from './notifications/inbound-mail';
import * as planEmails from './notifications/plan-emails';
import * as emailEvents from './notifications/events/email-events';
import * as mailServerChanged from './notifications/events/mail-server-changed.v1';
import * as messages from './notifications/plan-messages';
import * as reminders from './notifications/plan-reminders';
import * as orderCoverage from './purchasing/events/order-coverage-changed.v1';
import * as approvalLimits from './purchasing/approval-limits';
import * as orderDelivery from './purchasing/events/order-delivery-changed.v1';
import * as purchaseOrderChanged from './purchasing/events/purchase-order-changed.v1';
import * as supplierChosen from './purchasing/events/supplier-chosen.v1';
import * as supplierPriceChanged from './purchasing/events/supplier-price-changed.v1';
import * as generationPlans from './purchasing/generation-plans';
import * as generations from './purchasing/generations';
import * as purchaseBatches from './purchasing/purchase-batches';
import * as needRows from './purchasing/need-rows';
import * as needs from './purchasing/needs';
import * as purchaseOrderList from './purchasing/purchase-order-list';
import * as purchaseOrderRows from './purchasing/purchase-order-rows';
import * as purchaseOrders from './purchasing/purchase-orders';
import * as purchaseStages from './purchasing/purchase-stages';
import * as releaseOrder from './purchasing/release-order';
import * as suppliers from './purchasing/suppliers';
import * as articles from './sales/articles';
import * as carryOvers from './sales/carry-overs';
import * as correspondence from './sales/correspondence';
import * as bulk from './sales/bulk-operations';
import * as bulkFinished from './sales/events/bulk-operation-finished.v1';
import * as directory from './sales/directory';
import * as articleChanged from './sales/events/article-changed.v1';
import * as customerChanged from './sales/events/customer-changed.v1';
import * as supplierChanged from './sales/events/supplier-changed.v1';
import * as orderEvents from './sales/events/order-events';
import * as projectEvents from './sales/events/project-events';
import * as exportApprovalAsked from './sales/events/export-approval-asked.v1';
import * as exportApprovalSettled from './sales/events/export-approval-settled.v1';
import * as exportFiles from './sales/exports';
import * as exportOrders from './sales/export-orders';
import * as projectChanged from './sales/events/project-changed.v1';
import * as quoteCustomerSigned from './sales/events/quote-customer-signed.v1';
import * as quoteEvents from './sales/events/quote-events';
import * as orderList from './sales/order-list';
import * as orderPapers from './sales/order-papers';
import * as orders from './sales/orders';
import * as papers from './sales/papers';
import * as parties from './sales/parties';
import * as payments from './sales/payments';
import * as projectControl from './sales/project-control';
import * as projectFiles from './sales/project-files';
import * as projects from './sales/projects';
import * as quoteList from './sales/quote-list';
import * as quoteOffers from './sales/quote-offers';
import * as quotes from './sales/quotes';
import * as reminderPlans from './sales/reminder-plans';
import * as salesPapers from './sales/sales-papers';
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
import * as tellApprovers from './tasks/tell-approvers';

const modules = [
  dashboard,
  digests,
  listLayouts,
  sessions,
  stores,
  users,
  emails,
  templates,
  composeEmails,
  attachments,
  optOuts,
  inboundMail,
  planEmails,
  emailEvents,
  mailServerChanged,
  messages,
  reminders,
  orderCoverage,
  approvalLimits,
  orderDelivery,
  purchaseOrderChanged,
  supplierChosen,
  supplierPriceChanged,
  generationPlans,
  generations,
  purchaseBatches,
  needRows,
  needs,
  purchaseOrderList,
  purchaseOrderRows,
  purchaseOrders,
  purchaseStages,
  releaseOrder,
  suppliers,
  articles,
  carryOvers,
  correspondence,
  bulk,
  bulkFinished,
  directory,
  articleChanged,
  customerChanged,
  supplierChanged,
  orderEvents,
  projectEvents,
  exportApprovalAsked,
  exportApprovalSettled,
  exportFiles,
  exportOrders,
  projectChanged,
  quoteCustomerSigned,
  quoteEvents,
  orderList,
  orderPapers,
  orders,
  papers,
  parties,
  payments,
  projectControl,
  projectFiles,
  projects,
  quoteList,
  quoteOffers,
  quotes,
  reminderPlans,
  salesPapers,
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
  tellApprovers,
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
