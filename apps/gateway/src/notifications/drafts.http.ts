import { deleteDraft, findDrafts, saveDraft } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const DraftsHttp = controllerOf('email-drafts', [deleteDraft, findDrafts, saveDraft]);
