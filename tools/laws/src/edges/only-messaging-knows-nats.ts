import { isPackage, type EdgeLaw } from './edge';

/** Test servers and fault tools speak to the broker behind the library's back on purpose. */
const homes = ['libs/messaging/', 'libs/testing/', 'tools/faults/'];

export const onlyMessagingKnowsNats: EdgeLaw = {
  name: 'only-messaging-knows-nats',
  promise: 'Only libs/messaging imports the NATS client; a spec may play the stranger on the wire.',
  forbids({ from, specifier }) {
    if (!isPackage(specifier, ['@nats-io/', 'nats'])) return undefined;
    return from.role === 'spec' || homes.some((home) => from.path.startsWith(home))
      ? undefined
      : `Only libs/messaging talks to NATS; ask it instead of importing '${specifier}'.`;
  },
};
