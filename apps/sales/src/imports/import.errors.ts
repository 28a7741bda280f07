import { importEntities } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

/** Every way a whole import is refused; faults of rows are in its report. */
export const importErrors = {
  unknownEntity: () => new Refusal('not-found', 'import.unknown', { known: importEntities }),
  fileMissing: () =>
    new Refusal('invalid', 'import.file-missing', {}, [
      {
        pointer: '/file',
        code: 'import.file-missing',
        message: 'Send the file as the multipart field `file`',
      },
    ]),
  /** Two files at once could contradict each other. */
  alreadyRunning: () => new Refusal('conflict', 'import.already-running'),
  /** A file says whose its documents are: who may write only their own could give themselves those of others. */
  ownOnly: () =>
    new Refusal('forbidden', 'permission.missing', { permission: 'import.run', scope: 'stores' }),
  /** Articles belong to no shop. */
  networkOnly: () =>
    new Refusal('forbidden', 'permission.missing', { permission: 'import.run', scope: 'network' }),
};
