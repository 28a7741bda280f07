import { Refusal } from '@comptoir/kernel';

/** Every way a project says no. */
export const projectErrors = {
  notFound: (projectId: string) => new Refusal('not-found', 'project.not-found', { projectId }),
  storeOutOfScope: (storeId: string) => new Refusal('forbidden', 'project.store-out-of-scope', { storeId }),
  /** Named by the request, but nobody knows it. */
  unknownParty: (field: string, partyId: string) =>
    new Refusal('unprocessable', 'party.unknown', { partyId }, [
      { pointer: `/${field}`, code: 'party.unknown', message: 'This third party does not exist' },
    ]),
};
