import type { ProjectStage } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

/** Every way a project says no. */
export const projectErrors = {
  notFound: (projectId: string) => new Refusal('not-found', 'project.not-found', { projectId }),
  transitionNotAllowed: (about: { projectId: string; stage: ProjectStage; wanted: ProjectStage; allowed: readonly ProjectStage[] }) =>
    new Refusal('conflict', 'project.transition-not-allowed', about),
  /** Named by the request, but nobody knows it, or not in that role. */
  unknownParty: (field: string, partyId: string) => faultAt(field, 'party.unknown', { partyId }, 'This third party does not exist'),
  wrongRole: (field: string, partyId: string, role: string) =>
    faultAt(field, 'party.wrong-role', { partyId, role }, `This third party is no ${role}`),
};

function faultAt(field: string, code: string, facts: Readonly<Record<string, unknown>>, message: string): Refusal {
  return new Refusal('unprocessable', code, facts, [{ pointer: `/${field}`, code, message }]);
}
