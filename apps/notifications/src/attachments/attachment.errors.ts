import { Refusal } from '@comptoir/kernel';

/** Every way an attachment says no. */
export const attachmentErrors = {
  /** Unknown, or somebody else's: nobody learns which. */
  notFound: (fileId: string) => new Refusal('not-found', 'attached-file.not-found', { fileId }),
  outOfOrder: (fileId: string, expectedPart: number) =>
    new Refusal('conflict', 'attached-file.part-out-of-order', { fileId, expectedPart }),
  tooLong: (fileId: string, bytes: number) =>
    new Refusal('unprocessable', 'attached-file.too-long', { fileId, bytes }),
  /** What it contains is none of the types that are sent, whatever its name says. */
  typeRefused: (fileId: string) =>
    new Refusal('unprocessable', 'attached-file.type-refused', { fileId, accepted: ['PDF', 'PNG', 'JPEG'] }),
  incomplete: (fileId: string) => new Refusal('conflict', 'attached-file.incomplete', { fileId }),
  /** What one message would carry, and the most that it may, in bytes. */
  tooLarge: (bytes: number, most: number) =>
    new Refusal('unprocessable', 'email.attachments-too-large', { bytes, most }),
  networkOnly: () => new Refusal('forbidden', 'attachment-rule.network-only', {}),
};
