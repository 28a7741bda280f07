import {
  addFilePart,
  changeAttachmentRule,
  createAttachedFile,
  findAttachmentRules,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const AttachmentsHttp = controllerOf('attachments', [
  addFilePart,
  changeAttachmentRule,
  createAttachedFile,
  findAttachmentRules,
]);
