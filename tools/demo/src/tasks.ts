import {
  cancelTask,
  completeTask,
  createBulkOperation,
  createSelection,
  createTask,
  findBulkOperations,
  findTasks,
  readBulkOperation,
  startTask,
  type TaskView,
} from '@comptoir/contracts';
import { addDays, dayIn } from '@comptoir/kernel';
import type { House, Project } from './house';
import { shopOf } from './files';

interface TaskStory {
  readonly subject: string;
  readonly type: 'PHONE_REMINDER' | 'PAYMENT_CHECK' | 'EMAIL' | 'OTHER';
  /** Days from today; negative: overdue. */
  readonly dueIn: number;
  readonly priority?: 'LOW' | 'NORMAL' | 'HIGH';
  /** What becomes of it. */
  readonly then?: 'start' | 'complete' | 'cancel';
  /** Two people, both of whom must have done it. */
  readonly together?: true;
}

const stories: readonly TaskStory[] = [
  { subject: 'Rappeler pour le choix de la crédence', type: 'PHONE_REMINDER', dueIn: -6, priority: 'HIGH' },
  { subject: 'Vérifier le virement d’acompte', type: 'PAYMENT_CHECK', dueIn: -2 },
  { subject: 'Envoyer le nuancier par mail', type: 'EMAIL', dueIn: -1, priority: 'LOW' },
  { subject: 'Confirmer le rendez-vous de métré', type: 'PHONE_REMINDER', dueIn: 0, priority: 'HIGH' },
  { subject: "Relire les cotes de l'îlot", type: 'OTHER', dueIn: 0, then: 'start' },
  { subject: 'Contrôler le dossier à deux', type: 'OTHER', dueIn: 0, together: true },
  { subject: 'Préparer la visite du showroom', type: 'OTHER', dueIn: 1 },
  { subject: 'Relancer le fournisseur pour les façades', type: 'EMAIL', dueIn: 5 },
  { subject: 'Rappeler après les vacances', type: 'PHONE_REMINDER', dueIn: 21, priority: 'LOW' },
  { subject: 'Remercier pour la signature', type: 'EMAIL', dueIn: -3, then: 'complete' },
  { subject: 'Archiver le plan papier', type: 'OTHER', dueIn: -8, then: 'complete' },
  { subject: 'Devis concurrent à comparer', type: 'OTHER', dueIn: 3, then: 'cancel' },
];
const moves = { start: startTask, complete: completeTask, cancel: cancelTask } as const;

/** Tasks that are overdue, for today, for later, begun, done and given up; those there already are left alone. */
export async function makeTasks(house: House, projects: readonly Project[], now: Date): Promise<void> {
  const { items } = await house.client.call(findTasks, { limit: 200 });
  const known = new Map(items.map((task) => [task.subject, task]));
  for (const [index, story] of stories.entries()) {
    const project = projects[index % projects.length];
    if (!project) throw new Error('A project is needed.');
    const { subject, then } = story;
    const task =
      known.get(subject) ??
      (await makeTask(house, { project, story, now, timeZone: shopOf(index).timeZone }));
    if (then && task.may.includes(then)) await house.client.call(moves[then], { taskId: task.id });
  }
}

async function makeTask(
  house: House,
  { project, story, now, timeZone }: { project: Project; story: TaskStory; now: Date; timeZone: string },
): Promise<TaskView> {
  const { subject, type, dueIn, priority, together } = story;
  const people = [project.salesperson, project.backOffice].flatMap((person) => person ?? []);
  return house.client.call(createTask, {
    storeId: project.store.id,
    project: { id: project.id, number: project.number, label: project.label },
    subject,
    type,
    dueOn: addDays(dayIn(timeZone, now), dueIn),
    priority,
    assignees: together ? people : people.slice(0, 1),
    completion: together ? 'ALL' : 'ANY',
  });
}

const bulkSubject = 'Appeler avant que le devis expire';
const patienceMs = 30_000;

/** One finished bulk operation: a task on every project behind the indicator "expiring". */
export async function runBulkTask(house: House, now: Date): Promise<void> {
  const { items } = await house.client.call(findBulkOperations, {});
  const known = items.find(({ label }) => label === bulkSubject);
  const operationId = known?.id ?? (await startBulkTask(house, now));
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt) {
    const { state } = await house.client.call(readBulkOperation, { operationId });
    if (state === 'COMPLETED') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The bulk operation is not finished after ${patienceMs / 1000} s.`);
}

async function startBulkTask(house: House, now: Date): Promise<string> {
  const { id: selectionId } = await house.client.call(createSelection, {
    target: 'quotes',
    mode: 'filter',
    filter: { validity: ['expiring'] },
  });
  const dueOn = addDays(dayIn('Europe/Paris', now), 2);
  const task = { subject: bulkSubject, type: 'PHONE_REMINDER', dueOn, assignSalesperson: true } as const;
  const { id } = await house.client.call(createBulkOperation, { kind: 'task', selectionId, task });
  return id;
}
