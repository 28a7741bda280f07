import { mostAttachedBytes } from '@comptoir/contracts';
import { attachmentErrors } from '../../attachments/attachment.errors';
import type { Carried } from '../../attachments/project-papers.port';
import { shown } from '../shown-message.port';
import type { Message } from './envelopes.port';

/** The message with what it carries. Refuses (`email.attachments-too-large`) more than mail servers let through. */
export function carrying(message: Message, { attachments, files }: Carried): Message {
  const loaded = { ...message, attachments, ...(files.length > 0 && { files }) };
  const bytes = shown(loaded).attachments.reduce((sum, each) => sum + each.bytes, 0);
  if (bytes > mostAttachedBytes) throw attachmentErrors.tooLarge(bytes, mostAttachedBytes);
  return loaded;
}
