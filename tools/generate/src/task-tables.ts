import { addDays } from '@comptoir/kernel';
import type { TableOfRows, Trade } from './sales-tables';
import { idAt, Random } from './random';

const every = 20;

/** A task for every twentieth document, done where it was due long ago. */
export const taskTables = ({ documents, stores }: Trade): TableOfRows[] => {
  const tasks = function* () {
    for (let index = 0; index < documents.count; index += every) {
      const { id, store, salesperson, createdOn, projectId } = documents.at(index);
      const dueOn = addDays(createdOn, 20);
      const person = stores[store]?.people[salesperson];
      const random = new Random(documents.seed, 900_000_000 + index);
      const taskId = idAt(random, Date.parse(`${createdOn}T10:00:00Z`));
      if (person)
        yield { id, taskId, person, createdOn, dueOn, projectId, storeId: stores[store]?.id ?? '', random };
    }
  };
  const longAgo = addDays(documents.calendar.today, -10);
  return [
    {
      table: 'task',
      columns: [
        'id',
        'store_id',
        'project_id',
        'type',
        'subject',
        'due_on',
        'priority',
        'state',
        'completion',
        'created_by',
        'created_at',
        'done_at',
      ],
      *rows() {
        for (const { taskId, storeId, projectId, createdOn, dueOn, random } of tasks()) {
          const done = dueOn < longAgo && random.chance(0.97);
          const state = done ? 'DONE' : 'TODO';
          yield [
            taskId,
            storeId,
            projectId,
            'PHONE_REMINDER',
            'Rappeler le client',
            dueOn,
            'NORMAL',
            state,
            'ANY',
            'Comptoir',
            `${createdOn}T10:00:00Z`,
            done ? `${dueOn}T10:00:00Z` : null,
          ];
        }
      },
    },
    {
      table: 'task_assignee',
      columns: ['task_id', 'position', 'party_id', 'name'],
      *rows() {
        for (const { taskId, person } of tasks())
          yield [taskId, 1, person.id, `${person.firstName} ${person.name}`];
      },
    },
  ];
};
