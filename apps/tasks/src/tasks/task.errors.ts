import { Refusal } from '@comptoir/kernel';

/** Every way a task says no. Codes are public: clients and translations match on them. */
export const taskErrors = {
  notFound: (taskId: string) => new Refusal('not-found', 'task.not-found', { taskId }),
  moveNotAllowed: (taskId: string, state: string, allowed: readonly string[]) =>
    new Refusal('conflict', 'task.transition-not-allowed', { taskId, state, allowed }),
  changedMeanwhile: (taskId: string, version: number) =>
    new Refusal('conflict', 'task.changed-meanwhile', { taskId, version }),
  stale: (taskId: string, version: number) => new Refusal('stale', 'task.stale', { taskId, version }),
  unknownType: (type: string) =>
    new Refusal('invalid', 'task.type-unknown', { type }, [
      { pointer: '/type', code: 'task.type-unknown', message: 'This type of task does not exist' },
    ]),
  typeExists: (code: string) =>
    new Refusal('conflict', 'task-type.exists', { code }, [
      { pointer: '/code', code: 'task-type.exists', message: 'This type exists already' },
    ]),
  typeNotFound: (code: string) => new Refusal('not-found', 'task-type.not-found', { code }),
  typeStale: (code: string, version: number) => new Refusal('stale', 'task-type.stale', { code, version }),
  outOfScope: (storeId: string) => new Refusal('forbidden', 'store.out-of-scope', { storeId }),
};
