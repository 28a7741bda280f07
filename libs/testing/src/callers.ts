import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type Grant, type Grants, type Permission, permissions, type ServiceName } from '@comptoir/contracts';
import {
  type InternalClaims,
  type PrivateJwk,
  type PublicJwk,
  signInternalToken,
} from '@comptoir/service-kit';

/** Someone who asks, as the gateway would describe them to a service. */
export type TestCaller = InternalClaims;

const pair = generateKeyPairSync('ed25519');

/** The key pair of this suite: services under test verify with the public half. */
export const testPublicKey = pair.publicKey.export({ format: 'jwk' }) as unknown as PublicJwk;
export const testPrivateKey = pair.privateKey.export({ format: 'jwk' }) as unknown as PrivateJwk;

/** A user with exactly these grants. */
export function aCaller(grants: Grants, who: Partial<Omit<TestCaller, 'grants'>> = {}): TestCaller {
  return { userId: randomUUID(), name: 'Camille Test', sessionId: randomUUID(), ...who, grants };
}

/** May everything, everywhere. */
export function asNetwork(): TestCaller {
  return aCaller(grantsOf(permissions, { scope: 'network' }), { name: 'Nora Réseau' });
}

/** May everything but the administration of users, in these stores. */
export function asManager(stores: readonly string[]): TestCaller {
  const held = permissions.filter((permission) => !permission.startsWith('user.'));
  return aCaller(grantsOf(held, { scope: 'stores', stores: [...stores] }), { name: 'Marc Magasin' });
}

/** A salesperson: reads and writes their own documents in these stores, and nothing else. */
export function asSalesperson(partyId: string, stores: readonly string[]): TestCaller {
  const held = permissions.filter((permission) =>
    /^(quote|order|payment|project|project-file|party|task|comment|appointment|article|store)\./.test(
      permission,
    ),
  );
  return aCaller(grantsOf(held, { scope: 'own', stores: [...stores] }), { name: 'Sacha Vente', partyId });
}

/** Signed in, without any permission. */
export function asNobody(): TestCaller {
  return aCaller({}, { name: 'Personne' });
}

/** The internal token that a service accepts for this caller. */
export function tokenFor(caller: TestCaller, audience: ServiceName): Promise<string> {
  return signInternalToken(testPrivateKey, caller, audience, 60);
}

function grantsOf(held: readonly Permission[], grant: Grant): Grants {
  return Object.fromEntries(held.map((permission) => [permission, grant]));
}
