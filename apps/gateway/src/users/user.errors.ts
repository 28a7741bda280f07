import { Refusal } from '@comptoir/kernel';

const at = (pointer: string, code: string, message: string) => [{ pointer, code, message }];

/** Every way a user says no. */
export const userErrors = {
  notFound: (userId: string) => new Refusal('not-found', 'user.not-found', { userId }),
  emailTaken: () =>
    new Refusal(
      'conflict',
      'user.email-taken',
      {},
      at('/email', 'user.email-taken', 'Another user has this address'),
    ),
  unknownRole: () =>
    new Refusal('invalid', 'request.invalid', {}, at('/roleId', 'role.not-found', 'There is no such role')),
  unknownStore: () =>
    new Refusal(
      'invalid',
      'request.invalid',
      {},
      at('/storeIds', 'store.not-found', 'There is no such store'),
    ),
  changedMeanwhile: (userId: string, version: number) =>
    new Refusal('stale', 'user.changed-meanwhile', { userId, version }),
};
