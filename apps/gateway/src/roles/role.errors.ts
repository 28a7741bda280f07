import { Refusal } from '@comptoir/kernel';

/** Every way a role says no. */
export const roleErrors = {
  notFound: (roleId: string) => new Refusal('not-found', 'role.not-found', { roleId }),
  nameTaken: (name: string) =>
    new Refusal('conflict', 'role.name-taken', {}, [
      { pointer: '/name', code: 'role.name-taken', message: `Another role is called ${name}` },
    ]),
  changedMeanwhile: (roleId: string, version: number) =>
    new Refusal('stale', 'role.changed-meanwhile', { roleId, version }),
  /** Nobody active could manage users any more. */
  lastAdministrator: () => new Refusal('conflict', 'role.last-administrator'),
};
