import {
  addFilePart,
  bouncePayment,
  carryOverQuote,
  changeParty,
  checkEmail,
  chooseDefaultView,
  createAppointment,
  createBulkOperation,
  createComment,
  createExport,
  createOrder,
  createParty,
  createProject,
  createPurchaseBatch,
  createQuote,
  createRole,
  createSavedView,
  createSelection,
  createTask,
  createTemplate,
  editOrder,
  findFreeSlot,
  generatePurchases,
  markNoticesRead,
  previewBulkOperation,
  previewEmail,
  previewGeneration,
  previewGenerationLines,
  receiveGoods,
  refundPayment,
  setApprovalLimit,
  testEmail,
  type AnyAsk,
  type InputOf,
} from '@comptoir/contracts';
import type { Json } from './api.builder';
import type { Things } from './two-stores.builder';

export interface Attempt {
  readonly ask: AnyAsk;
  readonly input: object;
  /** What an answer says in which there is nothing of the other's; where absent it must be refused. */
  readonly nothing?: (answer: Json) => boolean;
}

const attempt = <A extends AnyAsk>(ask: A, input: InputOf<A>, nothing?: Attempt['nothing']): Attempt => ({
  ask,
  input: input as object,
  ...(nothing && { nothing }),
});
const noDocuments = ({ documents }: Json) => documents === 0;
const countsNothing = ({ counts }: Json) => Object.values(counts as object).every((count) => count === 0);
const noItems = ({ items }: Json) => (items as unknown[]).length === 0;

const words = { subject: 'Bonjour', body: 'Bonjour', recipients: ['CUSTOMER' as const] };
const slot = { startsAt: '2030-03-15T09:00:00Z', endsAt: '2030-03-15T10:00:00Z' };
const meeting = { type: 'VISIT', place: 'STORE', invite: false } as const;
const todo = { type: 'OTHER', subject: 'Chez vous', dueOn: '2030-01-15' };
const me = { id: '0190d5c4-0000-7000-8000-000000000001', name: 'Moi' };

/** What names things of others where a list, a document, a person or a store is meant. */
export const selecting = (theirs: Things): Attempt[] => [
  attempt(createSelection, { target: 'quotes', mode: 'ids', ids: [theirs.quoteId ?? ''] }, noDocuments),
  attempt(createSelection, { target: 'papers', mode: 'ids', ids: [theirs.quoteId ?? ''] }, noDocuments),
  attempt(createSelection, { target: 'orders', mode: 'ids', ids: [theirs.orderId ?? ''] }, noDocuments),
  ...(['quotes', 'orders', 'papers'] as const).flatMap((target) => [
    attempt(
      createSelection,
      { target, mode: 'filter', filter: { store: [theirs.storeId ?? ''] } } as never,
      noDocuments,
    ),
    attempt(
      createSelection,
      { target, mode: 'filter', filter: { party: theirs.partyId } } as never,
      noDocuments,
    ),
  ]),
  attempt(createSelection, { target: 'quotes', mode: 'view', viewId: theirs.viewId ?? '' }),
  attempt(chooseDefaultView, { list: 'quotes', viewId: theirs.viewId ?? '' }),
];

/** What would be done to the selection of somebody else. */
export const orderingOn = ({ selectionId = '' }: Things): Attempt[] => [
  ...[createBulkOperation, previewBulkOperation].flatMap((ask) => [
    attempt(ask, { kind: 'task', selectionId, task: { ...todo, assignSalesperson: true } }),
    attempt(ask, { kind: 'comment', selectionId, comment: { body: 'Chez vous', audience: ['TEAM'] } }),
    attempt(ask, { kind: 'reminder', selectionId }),
    attempt(ask, { kind: 'email', selectionId, email: words }),
    attempt(ask, {
      kind: 'appointment',
      selectionId,
      appointment: { ...meeting, day: '2030-01-15', time: '09:00', minutes: 30, attendeeRoles: ['CUSTOMER'] },
    }),
  ]),
  ...[previewEmail, checkEmail, testEmail].map((ask) => attempt(ask, { selectionId, email: words })),
  ...(['xlsx', 'csv', 'pdf'] as const).map((format) =>
    attempt(createExport, {
      content: 'rows',
      list: 'quotes',
      format,
      selectionId,
      columns: ['number'],
    }),
  ),
  attempt(createExport, { content: 'documents', list: 'quotes', selectionId }),
];

/** What is begun on a project, or in a store, of somebody else. */
export const beginning = ({ projectId = '', storeId = '' }: Things): Attempt[] => [
  attempt(createQuote, { projectId, lines: [] }),
  attempt(createOrder, { projectId, lines: [] }),
  attempt(createComment, { projectId, body: 'Chez vous', audience: ['TEAM'] }),
  attempt(createSavedView, { list: 'quotes', name: 'Chez vous', filter: {}, sharing: 'STORE', storeId }),
  attempt(createTemplate, { storeId, name: 'Chez vous', subject: 'Bonjour', body: 'Bonjour' }),
  attempt(createRole, { name: 'Tout', permissions: { 'quote.read': 'network' } }),
  attempt(setApprovalLimit, { roleId: null, limit: null }),
];

/** What is begun there, and is anybody’s to begin in a store of theirs. */
export const settlingIn = ({ projectId, storeId = '' }: Things): Attempt[] => [
  attempt(createTask, { ...todo, storeId, assignees: [me] }),
  attempt(createAppointment, { ...slot, ...meeting, projectId, attendeeIds: [me.id] }),
  attempt(createAppointment, { ...slot, ...meeting, storeId, attendeeIds: [me.id] }),
  attempt(findFreeSlot, { storeId, attendeeIds: [me.id], after: slot.startsAt, minutes: 30 }),
  attempt(createProject, { label: 'Chez vous', storeId, customerId: me.id }),
  attempt(createParty, { roles: ['CUSTOMER'], kind: 'INDIVIDUAL', name: 'Chez vous', storeId }),
];

/** What is done to purchase orders of somebody else. */
export const movingTheirs = ({ purchaseOrderId = '', storeId = '' }: Things): Attempt[] =>
  [
    { mode: 'ids' as const, ids: [purchaseOrderId] },
    { mode: 'filter' as const, filter: { store: [storeId] } },
  ].map((chosen) => attempt(createPurchaseBatch, { verb: 'approve', chosen }));

/** What would be bought for orders of somebody else. */
export const buyingFor = ({ orderId = '', orderLineId = '', storeId = '', projectId }: Things): Attempt[] =>
  [{ orderIds: [orderId] }, { lines: [{ orderLineId }] }, { needs: { store: [storeId] } }].flatMap((what) => [
    attempt(previewGeneration, what, countsNothing),
    attempt(generatePurchases, what, countsNothing),
    ...(['READY', 'ORDERED', 'BLOCKED', 'WITHOUT_SUPPLIER'] as const).map((part) =>
      attempt(previewGenerationLines, { ...what, part, project: projectId }, noItems),
    ),
  ]);

/** Things of one’s own to which something of somebody else is put. */
export const mixing = (mine: Things, theirs: Things): Attempt[] => {
  const { storeId = '', projectId = '', selectionId = '', orderId = '', quoteId = '' } = mine;
  const { partyId = '', fileId = '', paymentId = '', partyId: stranger = '' } = theirs;
  const theirProject = { id: theirs.projectId ?? '', number: 'P-1', label: 'Le leur' };
  return [
    attempt(createTask, { ...todo, storeId, project: theirProject, assignees: [me] }),
    attempt(createComment, { projectId, body: 'Chez moi', audience: ['TEAM'], mentionIds: [partyId] }),
    attempt(createAppointment, { ...slot, ...meeting, projectId, attendeeIds: [partyId] }),
    attempt(createAppointment, { ...slot, ...meeting, storeId, attendeeIds: [partyId] }),
    attempt(findFreeSlot, { storeId, attendeeIds: [partyId], after: '2030-01-15T09:00:00Z', minutes: 30 }),
    attempt(createProject, { label: 'Chez moi', storeId, customerId: stranger }),
    attempt(createProject, {
      label: 'Chez moi',
      storeId,
      customerId: mine.partyId ?? '',
      installerId: stranger,
    }),
    attempt(changeParty, {
      partyId: mine.partyId ?? '',
      roles: ['CUSTOMER'],
      kind: 'INDIVIDUAL',
      name: 'À eux',
      storeId: theirs.storeId,
    }),
    ...[createBulkOperation, previewBulkOperation].flatMap((ask) => [
      attempt(ask, { kind: 'task', selectionId, task: { ...todo, assigneeIds: [stranger] } }),
      ...[{ attendeeIds: [stranger] }, { installerId: stranger }].map((who) =>
        attempt(ask, {
          kind: 'appointment',
          selectionId,
          appointment: { ...meeting, ...who, day: '2030-01-15', time: '09:00', minutes: 30 },
        }),
      ),
    ]),
    attempt(previewEmail, { selectionId, email: { ...words, fileId } }, ({ message }) => message === null),
    attempt(testEmail, { selectionId, email: { ...words, fileId } }),
    attempt(addFilePart, { fileId, part: 0, content: 'JVBERi0xLjQK' }),
    attempt(bouncePayment, { orderId, paymentId, reason: 'À eux' }),
    attempt(refundPayment, { orderId, paymentId, amount: '1.00', reason: 'À eux' }),
    attempt(carryOverQuote, {
      quoteId: mine.signedQuoteId ?? quoteId,
      lines: [{ lineId: theirs.quoteLineId ?? '' }],
    }),
    attempt(editOrder, {
      orderId: mine.draftOrderId ?? '',
      lines: [{ id: theirs.orderLineId, quantity: '1' }],
    }),
    attempt(receiveGoods, {
      purchaseOrderId: mine.sentPurchaseOrderId ?? '',
      on: '2026-11-20',
      lines: [{ lineId: theirs.purchaseLineId ?? '', quantity: '1' }],
    }),
    attempt(markNoticesRead, { ids: [theirs.noticeId ?? ''] }, ({ unread }) => typeof unread === 'number'),
  ];
};
