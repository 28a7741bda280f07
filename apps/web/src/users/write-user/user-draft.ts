import type { InputOf, ResponseOf, changeUser, findUsers } from '@comptoir/contracts';
import type { Option } from '../../ui/remote-select';

type User = ResponseOf<typeof findUsers>['items'][number];
export type UserContent = Omit<InputOf<typeof changeUser>, 'userId' | 'password' | 'active'>;

export interface UserDraft {
  readonly name: string;
  readonly email: string;
  readonly roleId: string | undefined;
  readonly homeStoreId: string | null;
  readonly storeIds: readonly string[];
  readonly party: Option | undefined;
  readonly language: 'fr' | 'en';
  readonly password: string;
  readonly active: boolean;
}
export const leastPassword = 12;

export const draftOf = (user: User | undefined): UserDraft => ({
  name: user?.name ?? '',
  email: user?.email ?? '',
  roleId: user?.role.id,
  homeStoreId: user?.homeStore?.id ?? null,
  storeIds: user?.stores.map(({ id }) => id) ?? [],
  party: user?.partyId ? { value: user.partyId, label: user.name } : undefined,
  language: user?.language ?? 'fr',
  password: '',
  active: user?.active ?? true,
});

/** What is kept; undefined as long as something is missing. */
export function contentOf(draft: UserDraft): UserContent | undefined {
  const [name, email] = [draft.name.trim(), draft.email.trim()];
  const { roleId, homeStoreId, storeIds, party, language } = draft;
  if (!name || !/^[^\s@]+@[^\s@]+$/.test(email) || !roleId) return undefined;
  return {
    name,
    email,
    roleId,
    homeStoreId,
    storeIds: [...storeIds],
    partyId: party?.value ?? null,
    language,
  };
}
