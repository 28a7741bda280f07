import {
  phoneNumber,
  type InputOf,
  type ResponseOf,
  type createParty,
  type readParty,
} from '@comptoir/contracts';

export type Party = ResponseOf<typeof readParty>;
export type PartyContent = InputOf<typeof createParty>;

export interface PartyDraft {
  readonly kind: Party['kind'];
  readonly name: string;
  readonly firstName: string;
  readonly email: string;
  readonly mobile: string;
  readonly phone: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly storeId: string | null;
  readonly language: Party['language'];
  readonly emailOptOut: boolean;
}

export const partyDraftOf = (party: Party | undefined, storeId: string | null): PartyDraft => ({
  kind: party?.kind ?? 'INDIVIDUAL',
  name: party?.name ?? '',
  firstName: party?.firstName ?? '',
  email: party?.email ?? '',
  mobile: party?.mobile ?? '',
  phone: party?.phone ?? '',
  street: party?.address.street ?? '',
  postalCode: party?.address.postalCode ?? '',
  city: party?.address.city ?? '',
  storeId: party ? (party.store?.id ?? null) : storeId,
  language: party?.language ?? 'fr',
  emailOptOut: party?.emailOptOut ?? false,
});

const filled = (text: string) => text.trim() || null;
export const isPhone = (text: string): boolean => text.trim() === '' || phoneNumber.safeParse(text).success;
export const isEmail = (text: string): boolean =>
  text.trim() === '' || /^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(text.trim());

/** What is kept; undefined as long as something is missing or wrong. A known party keeps its roles and its country. */
export function partyOf(draft: PartyDraft, party: Party | undefined): PartyContent | undefined {
  const { kind, email, mobile, phone, storeId, language, emailOptOut } = draft;
  const name = draft.name.trim();
  if (!name || !isEmail(email) || !isPhone(mobile) || !isPhone(phone)) return undefined;
  return {
    roles: party?.roles ?? ['CUSTOMER'],
    kind,
    name,
    firstName: kind === 'INDIVIDUAL' ? filled(draft.firstName) : null,
    email: filled(email),
    mobile: filled(mobile),
    phone: filled(phone),
    address: {
      street: filled(draft.street),
      postalCode: filled(draft.postalCode),
      city: filled(draft.city),
      country: party ? party.address.country : 'FR',
    },
    storeId,
    language,
    emailOptOut,
  };
}
