import type {
  Correspondence,
  CorrespondencePerson,
  EmailAudience,
  Language,
  Letter,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { aPaper, lyon } from '@comptoir/testing';

export type ProjectToday = Omit<Correspondence, 'key' | 'recipient'> & {
  readonly optedOut?: boolean;
  /** Of whoever is written to. */
  readonly language?: Language;
};

export function aPerson(name: string, change: Partial<CorrespondencePerson> = {}): CorrespondencePerson {
  return {
    id: newId(),
    name,
    email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@people.example`,
    phone: '06 12 34 56 78',
    address: ['3 rue des Lilas', '69100 Villeurbanne'],
    ...change,
  };
}

/** A project with one sent quote and everybody in their part, as sales would tell it. */
export function aProject(change: Partial<ProjectToday> = {}): ProjectToday {
  const paper = aPaper();
  return {
    project: { id: newId(), number: 'P-2026-0871', label: 'Cuisine Lefevre' },
    storeId: lyon,
    store: paper.store,
    today: Day.parse('2026-11-24'),
    customer: aPerson('Marie Lefevre'),
    frontDesk: aPerson('Anne Roux'),
    salesperson: aPerson('Julien Durand'),
    backOffice: aPerson('Paul Petit'),
    installer: aPerson('Karim Haddad'),
    papers: [paper],
    orders: [],
    ...change,
  };
}

const parts = {
  CUSTOMER: 'customer',
  FRONT_DESK: 'frontDesk',
  SALESPERSON: 'salesperson',
  BACK_OFFICE: 'backOffice',
  INSTALLER: 'installer',
} as const satisfies Record<EmailAudience, keyof ProjectToday>;

export function holderOf(project: ProjectToday, audience: EmailAudience): CorrespondencePerson | null {
  return project[parts[audience]];
}

/** What sales answers for a letter. */
export function answerTo(
  { key, audience, partyId, documentIds }: Letter,
  told: ProjectToday,
): Correspondence {
  const { optedOut = false, language = 'fr', ...project } = told;
  const holder = holderOf(told, audience);
  return {
    ...project,
    key,
    recipient:
      holder?.id === partyId
        ? { id: holder.id, name: holder.name, email: holder.email, optedOut, language }
        : null,
    papers: project.papers.filter(({ quoteId }) => documentIds.includes(quoteId)),
    orders: project.orders.filter(({ orderId }) => documentIds.includes(orderId)),
  };
}
