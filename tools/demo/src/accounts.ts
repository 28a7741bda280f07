import { createUser, findRoles, findUsers } from '@comptoir/contracts';
import type { House } from './house';

/** Who can sign in to the demo, as the launcher prints it. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly stores?: string;
  readonly administrator?: boolean;
}

interface Colleague {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  /** References of shops; the first is the home. */
  readonly shops: readonly string[];
  /** Reference of the party that they are in the documents. */
  readonly party?: string;
}

const colleagues: readonly Colleague[] = [
  { email: 'direction@comptoir.example', name: 'Claire Delorme', role: 'Direction', shops: [] },
  {
    email: 'responsable@comptoir.example',
    name: 'Hélène Le Goff',
    role: 'Responsable de magasin',
    shops: ['LYON'],
  },
  {
    email: 'vendeur@comptoir.example',
    name: 'Thomas Lefèvre',
    role: 'Vendeur',
    shops: ['LYON'],
    party: 'LYON-V1',
  },
  {
    email: 'vendeuse.reunion@comptoir.example',
    name: 'Aurélie Payet',
    role: 'Vendeur',
    shops: ['REUNION'],
    party: 'REUNION-V1',
  },
  {
    email: 'accueil@comptoir.example',
    name: 'Éloïse Bodénès',
    role: 'Accueil',
    shops: ['NANTES'],
    party: 'NANTES-A',
  },
  {
    email: 'gestionnaire@comptoir.example',
    name: 'Benoît Çelik',
    role: 'Gestionnaire',
    shops: ['LYON', 'NANTES', 'REUNION'],
    party: 'LYON-G',
  },
];

/** Makes the accounts that are not there yet and tells all of them. */
export async function makeAccounts(house: House, password: string): Promise<DemoAccount[]> {
  const { items: roles } = await house.client.call(findRoles, {});
  const { items: users } = await house.client.call(findUsers, { q: '@comptoir.example', limit: 200 });
  const known = new Set(users.map(({ email }) => email));
  for (const { email, name, role, shops, party } of colleagues) {
    if (known.has(email)) continue;
    const roleId = roles.find((each) => each.name === role)?.id;
    if (!roleId) throw new Error(`There is no role "${role}".`);
    const storeIds = shops.map((reference) => house.storeId(reference));
    const partyId = party === undefined ? null : await house.partyId(party, name);
    await house.client.call(createUser, {
      email,
      name,
      password,
      roleId,
      storeIds,
      homeStoreId: storeIds[0] ?? null,
      partyId,
    });
  }
  return colleagues.map(({ email, role, shops }) => ({
    email,
    password,
    role,
    stores:
      shops.length === 0 ? 'tout le réseau' : shops.map((reference) => house.storeName(reference)).join(', '),
  }));
}
