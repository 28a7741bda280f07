import { mostProjectFileBytes, mostProjectFiles } from '@comptoir/contracts';
import { projectFileErrors } from './project-file.errors';

/** What a project holds already. */
export interface Held {
  readonly files: number;
  readonly bytes: number;
}

/** Refuses one more file of so many bytes where a project would hold too many, or too much. */
export function assertRoom(held: Held, bytes: number): void {
  if (held.files >= mostProjectFiles) throw projectFileErrors.tooMany(mostProjectFiles);
  if (held.bytes + bytes > mostProjectFileBytes) throw projectFileErrors.projectFull(mostProjectFileBytes);
}
