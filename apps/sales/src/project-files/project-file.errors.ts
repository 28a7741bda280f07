import { Refusal } from '@comptoir/kernel';

/** Every way a file of a project says no. */
export const projectFileErrors = {
  /** Unknown, deleted, or out of the caller's reach: nobody learns which. */
  notFound: (fileId: string) => new Refusal('not-found', 'project-file.not-found', { fileId }),
  outOfOrder: (fileId: string, expectedPart: number) =>
    new Refusal('conflict', 'project-file.part-out-of-order', { fileId, expectedPart }),
  tooLong: (fileId: string, bytes: number) =>
    new Refusal('unprocessable', 'project-file.too-long', { fileId, bytes }),
  /** What it contains is none of the types that are kept, whatever its name says. */
  typeRefused: (fileId: string) =>
    new Refusal('unprocessable', 'project-file.type-refused', { fileId, accepted: ['PDF', 'PNG', 'JPEG'] }),
  tooMany: (most: number) => new Refusal('conflict', 'project-file.too-many', { most }),
  /** `most` in bytes: what all the files of one project hold together. */
  projectFull: (most: number) => new Refusal('conflict', 'project-file.project-full', { most }),
  stale: (fileId: string, version: number) =>
    new Refusal('stale', 'project-file.changed-meanwhile', { fileId, version }),
};
