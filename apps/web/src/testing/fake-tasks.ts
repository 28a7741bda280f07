import {
  changeTask,
  completeTask,
  createTask,
  findTaskProjects,
  findTaskTypes,
  findTasks,
  readTask,
  readTaskFigures,
  type TaskView,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { aQuote, aTask, idOf, user } from './fixtures';

const types = [aTask(0).type, { code: 'PAYMENT', label: { fr: 'Contrôle paiement', en: 'Payment check' } }];

/** Eighteen tasks; what is made and changed lives as long as the gateway of a test. */
export function answerTasks(gateway: Pick<Answering, 'on'>): void {
  let tasks = Array.from({ length: 18 }, (_, index) => aTask(index));
  const get = (taskId: string) => {
    const task = tasks.find(({ id }) => id === taskId);
    if (!task) throw new Refusal('not-found', 'task.not-found', { taskId });
    return task;
  };
  const change = (taskId: string, part: Partial<TaskView>) => {
    const { version } = get(taskId);
    tasks = tasks.map((each) => (each.id === taskId ? { ...each, ...part, version: version + 1 } : each));
    return get(taskId);
  };
  const typeOf = (code: string) => types.find((type) => type.code === code) ?? aTask(0).type;
  gateway.on(findTasks, () => ({
    items: tasks,
    page: { next: null, previous: null, total: tasks.length },
  }));
  gateway.on(readTask, ({ taskId }) => get(taskId));
  gateway.on(completeTask, ({ taskId }) => change(taskId, { state: 'DONE', may: ['reopen'] }));
  gateway.on(createTask, ({ type, assignees, project, ...content }) => {
    const task: TaskView = {
      ...aTask(0),
      ...content,
      id: idOf(10, 100 + tasks.length),
      type: typeOf(type),
      project,
      projectCount: project ? 1 : 0,
      assignees: assignees.map((assignee) => ({ ...assignee, doneAt: null })),
      overdue: false,
      createdBy: user.name,
    };
    tasks = [task, ...tasks];
    return task;
  });
  gateway.on(changeTask, ({ taskId, type, assignees, ...content }) =>
    change(taskId, {
      ...content,
      type: typeOf(type),
      assignees: assignees.map((assignee) => ({ ...assignee, doneAt: null })),
    }),
  );
  gateway.on(findTaskProjects, () => ({
    items: [0, 1, 2].map((index) => aQuote(index).project),
    page: { next: null, previous: null, total: 3 },
  }));
  gateway.on(readTaskFigures, () => ({
    mine: 18,
    mineOverdue: 4,
    mineToday: 1,
    open: 42,
    overdue: 9,
    today: 3,
    opens: { mine: {}, mineOverdue: {}, mineToday: {}, open: {}, overdue: {}, today: {} },
  }));
  gateway.on(findTaskTypes, () => ({
    items: types.map((type, position) => ({ ...type, position, active: true, version: 1 })),
  }));
}
