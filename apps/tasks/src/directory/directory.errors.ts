import { Refusal } from '@comptoir/kernel';

/** What the directory says no to. */
export const directoryErrors = {
  unknownProject: (projectId: string) => new Refusal('not-found', 'project.not-found', { projectId }),
  unknownParty: (pointer: string, partyId: string) =>
    new Refusal('unprocessable', 'party.unknown', { partyId }, [
      { pointer, code: 'party.unknown', message: 'This third party does not exist' },
    ]),
};
