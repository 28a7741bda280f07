import type { createTask, createTasks, DataOf, InputOf, storeChangedV1 } from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';

export const lyon = '00000000-0000-7000-8000-0000000000a1';
export const saintDenis = '00000000-0000-7000-8000-0000000000a2';

export const anna = { id: '00000000-0000-7000-8000-0000000000b1', name: 'Anna Petit' };
export const julien = { id: '00000000-0000-7000-8000-0000000000b2', name: 'Julien Durand' };

/** What somebody fills in for a task. */
export function aTask(change: Partial<InputOf<typeof createTask>> = {}): InputOf<typeof createTask> {
  return {
    storeId: lyon,
    subject: 'Rappeler Mme Lefèvre',
    type: 'PHONE_REMINDER',
    dueOn: '2026-11-25',
    assignees: [anna],
    ...change,
  };
}

/** What a bulk operation orders: one task for each project. */
export function anOrder(
  projects: number,
  change: Partial<DataOf<typeof createTasks>> = {},
): DataOf<typeof createTasks> {
  return {
    operationId: newId(),
    chunk: 1,
    createdBy: anna,
    task: {
      subject: 'Relancer le client',
      type: 'PHONE_REMINDER',
      dueOn: aTask().dueOn as DataOf<typeof createTasks>['task']['dueOn'],
      priority: 'NORMAL',
      detail: null,
      completion: 'ANY',
      single: false,
    },
    items: Array.from({ length: projects }, (_, n) => ({
      itemId: newId(),
      storeId: lyon,
      project: { id: newId(), number: `P-2026-${n}`, label: `Cuisine ${n}` },
      assignees: [julien],
    })),
    ...change,
  };
}

/** A store as the gateway announces it. */
export function aStore(id: string, timeZone: string): DataOf<typeof storeChangedV1> {
  return {
    id,
    version: 1,
    reference: 'ST-D',
    name: 'Saint-Denis',
    legalEntity: { id, name: 'Société', siren: null },
    address: { street: null, postalCode: null, city: null, country: 'RE' },
    email: null,
    phone: null,
    timeZone,
  };
}
