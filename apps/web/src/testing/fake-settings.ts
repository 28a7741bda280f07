import {
  changeReminderPlan,
  changeRole,
  changeStoreSettings,
  changeSupplierTerms,
  changeTaskType,
  changeUser,
  createRole,
  createTaskType,
  createUser,
  findApprovalLimits,
  findRoles,
  findStores,
  findSupplierPrices,
  findUsers,
  readReminderPlan,
  readSession,
  readStoreSettings,
  setApprovalLimit,
  setSupplierPrice,
  type Permission,
  type ReminderPlanView,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { foldText } from '../lib/fold-text';
import type { Answering } from './fake-answers';
import { calendar, idOf, stores, user } from './fixtures';

type User = ResponseOf<typeof createUser>;
type UserFields = Omit<RequestOf<typeof createUser>, 'password'>;
type Role = ResponseOf<typeof createRole>;
type StoreSettings = ResponseOf<typeof readStoreSettings>;

const setUp: readonly Permission[] = [
  'store.write',
  'reminder-plan.write',
  'user.read',
  'user.write',
  'task-type.write',
  'approval-limit.write',
  'purchase-stage.write',
];

/** Signed in is somebody who sets the house up. */
export function asAdministrator(gateway: Pick<Answering, 'on'>): void {
  const grants = Object.fromEntries(setUp.map((each) => [each, { scope: 'network' as const }]));
  gateway.on(readSession, () => ({ user: { ...user, grants: { ...user.grants, ...grants } }, calendar }));
}

const page = (total: number) => ({ next: null, previous: null, total });

/** What a house sets up: it lives as long as the gateway of a test. */
export function answerSettings(gateway: Pick<Answering, 'on'>): void {
  answerStores(gateway);
  answerPeople(gateway);
  gateway.on(createTaskType, ({ active = true, ...type }) => ({ ...type, active, version: 1 }));
  gateway.on(changeTaskType, ({ active = true, ...type }) => ({ ...type, active, version: 2 }));
  let prices: ResponseOf<typeof findSupplierPrices>['items'] = [
    {
      article: { id: idOf(9, 1), name: 'Caisson 60 blanc', reference: 'CAI-60-BL' },
      supplierReference: 'NOB-C60',
      unitPrice: '60.0000',
    },
  ];
  gateway.on(findSupplierPrices, ({ q = '' }) => {
    const items = prices.filter(({ article, supplierReference }) =>
      foldText(`${article.name} ${article.reference} ${supplierReference}`).includes(foldText(q)),
    );
    return { items, page: page(items.length) };
  });
  gateway.on(setSupplierPrice, ({ articleId, supplierReference, unitPrice }) => {
    const article = prices.find((each) => each.article.id === articleId)?.article ?? {
      id: articleId,
      name: '?',
      reference: '?',
    };
    const price = { article, supplierReference, unitPrice };
    prices = [...prices.filter((each) => each.article.id !== articleId), price];
    return price;
  });
  gateway.on(changeSupplierTerms, ({ supplierId, ...terms }) => ({
    id: supplierId,
    version: 2,
    reference: null,
    name: 'Nobilia',
    email: null,
    active: true,
    ...terms,
  }));
  let limits: ResponseOf<typeof findApprovalLimits>['items'] = [{ roleId: null, limit: '5000.00' }];
  gateway.on(findApprovalLimits, () => ({ items: limits }));
  gateway.on(setApprovalLimit, (limit) => {
    limits = [...limits.filter(({ roleId }) => roleId !== limit.roleId), limit];
    return limit;
  });
}

function answerStores(gateway: Pick<Answering, 'on'>): void {
  const settings = new Map<string, StoreSettings>();
  const plans = new Map<string, ReminderPlanView>();
  const settingsOf = (storeId: string): StoreSettings =>
    settings.get(storeId) ?? {
      storeId,
      version: 1,
      quoteValidityDays: 30,
      expiringThresholdDays: 10,
      reminderGapDays: 7,
      confirmReminders: false,
    };
  const planOf = (storeId: string): ReminderPlanView =>
    plans.get(storeId) ?? {
      storeId,
      version: 0,
      enabled: false,
      steps: [
        { days: -5, templateId: null },
        { days: 3, templateId: null },
      ],
      from: '09:00',
      to: '18:00',
      weekdays: [1, 2, 3, 4, 5],
      gapDays: 3,
      mostPerCustomer: 3,
      withinDays: 30,
      mostPerHour: 200,
    };
  gateway.on(findStores, () => ({
    items: stores.map(({ id, name }, index) => ({
      id,
      version: 1,
      reference: `M${index + 1}`,
      name,
      legalEntity: { id: idOf(70, 1), name: 'Cuisines du Rhône SAS', siren: '552100554' },
      address: { street: null, postalCode: null, city: 'Lyon', country: 'FR' },
      email: 'lyon@comptoir.example',
      phone: '04 78 00 00 00',
      timeZone: 'Europe/Paris',
    })),
  }));
  gateway.on(readStoreSettings, ({ storeId }) => settingsOf(storeId));
  gateway.on(changeStoreSettings, (wanted) => {
    const changed = { ...wanted, version: settingsOf(wanted.storeId).version + 1 };
    settings.set(wanted.storeId, changed);
    return changed;
  });
  gateway.on(readReminderPlan, ({ storeId }) => planOf(storeId));
  gateway.on(changeReminderPlan, (wanted) => {
    const changed = { ...wanted, version: planOf(wanted.storeId).version + 1 };
    plans.set(wanted.storeId, changed);
    return changed;
  });
}

function answerPeople(gateway: Pick<Answering, 'on'>): void {
  let roles: Role[] = [
    {
      id: idOf(4, 1),
      version: 3,
      name: 'Responsable de magasin',
      permissions: { 'quote.read': 'store', 'quote.write': 'store', 'reminder.send': 'own' },
      users: 12,
    },
    { id: idOf(4, 2), version: 1, name: 'Accueil', permissions: { 'quote.read': 'store' }, users: 4 },
  ];
  let users: User[] = ['Claire Martin', 'Julien Durand', 'Anna Petit'].map((name, index) => ({
    id: idOf(3, index + 1),
    version: 1,
    email: `${foldText(name).replace(' ', '.')}@comptoir.example`,
    name,
    role: { id: idOf(4, 1), name: 'Responsable de magasin' },
    homeStore: stores[index] ?? null,
    stores: stores.slice(0, 2),
    partyId: null,
    language: 'fr',
    active: index < 2,
  }));
  const named = (id: string) => ({ id, name: roles.find((role) => role.id === id)?.name ?? '?' });
  const userOf = ({ roleId, homeStoreId, storeIds, ...fields }: UserFields) => ({
    ...fields,
    role: named(roleId),
    homeStore: stores.find(({ id }) => id === homeStoreId) ?? null,
    stores: stores.filter(({ id }) => storeIds.includes(id)),
  });
  gateway.on(findRoles, () => ({ items: roles }));
  gateway.on(createRole, (content) => {
    const role = { ...content, id: idOf(4, 1 + roles.length), version: 1, users: 0 };
    roles = [...roles, role];
    return role;
  });
  gateway.on(changeRole, ({ roleId, ...content }) => {
    const before = roles.find(({ id }) => id === roleId);
    if (!before) throw new Refusal('not-found', 'role.not-found', { roleId });
    const role = { ...before, ...content, version: before.version + 1 };
    roles = roles.map((each) => (each.id === roleId ? role : each));
    return role;
  });
  gateway.on(findUsers, ({ q = '' }) => {
    const items = users.filter(({ name }) => foldText(name).includes(foldText(q)));
    return { items, page: page(items.length) };
  });
  gateway.on(createUser, ({ password: _, ...fields }) => {
    const made = { ...userOf(fields), id: idOf(3, 100 + users.length), version: 1, active: true };
    users = [...users, made];
    return made;
  });
  gateway.on(changeUser, ({ userId, password: _, active, ...fields }) => {
    const before = users.find(({ id }) => id === userId);
    if (!before) throw new Refusal('not-found', 'user.not-found', { userId });
    const changed = { ...before, ...userOf(fields), active, version: before.version + 1 };
    users = users.map((each) => (each.id === userId ? changed : each));
    return changed;
  });
}
