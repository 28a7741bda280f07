import {
  cancelAppointment,
  confirmAppointment,
  createAppointment,
  findAppointments,
  findFreeSlot,
  type AppointmentType,
} from '@comptoir/contracts';
import type { House, Project } from './house';

interface AppointmentStory {
  readonly type: AppointmentType;
  readonly place: 'STORE' | 'SITE';
  /** Hours from now; the next slot that everybody has free. */
  readonly inHours: number;
  readonly minutes: number;
  readonly detail?: string;
  /** What becomes of it. */
  readonly then?: 'confirm' | 'cancel';
  readonly withCustomer?: true;
}

const stories: readonly AppointmentStory[] = [
  { type: 'CALL', place: 'STORE', inHours: 1, minutes: 30, then: 'confirm' },
  { type: 'VISIT', place: 'STORE', inHours: 2, minutes: 60, withCustomer: true },
  {
    type: 'SURVEY',
    place: 'SITE',
    inHours: 26,
    minutes: 90,
    then: 'confirm',
    detail: 'Code porte 12A34, 3e étage',
  },
  { type: 'DELIVERY', place: 'SITE', inHours: 50, minutes: 120 },
  { type: 'INSTALLATION', place: 'SITE', inHours: 170, minutes: 480, detail: 'Prévoir deux personnes' },
  { type: 'AFTER_SALES', place: 'SITE', inHours: 60, minutes: 60 },
  { type: 'VISIT', place: 'STORE', inHours: 30, minutes: 60, then: 'cancel' },
];
const moves = { confirm: confirmAppointment, cancel: cancelAppointment } as const;

/** Appointments of every type from today on; nobody is invited by e-mail. Those there already are left alone. */
export async function makeAppointments(house: House, projects: readonly Project[], now: Date): Promise<void> {
  for (const [index, story] of stories.entries()) {
    const project = projects[index % projects.length];
    if (!project) throw new Error('A project is needed.');
    const known = await house.client.call(findAppointments, { projectId: project.id, type: [story.type] });
    if (known.page.total === 0) await makeAppointment(house, { project, story, now });
  }
}

async function makeAppointment(
  house: House,
  { project, story, now }: { project: Project; story: AppointmentStory; now: Date },
): Promise<void> {
  const { type, place, detail, minutes, inHours, then, withCustomer } = story;
  const colleague = project.salesperson ?? project.backOffice ?? project.frontDesk;
  const people = [colleague, withCustomer ? project.customer : null].flatMap((person) => person ?? []);
  if (people.length === 0) return;
  const attendeeIds = people.map(({ id }) => id);
  const after = new Date(now.getTime() + inHours * 3_600_000).toISOString();
  const storeId = project.store.id;
  const { slot } = await house.client.call(findFreeSlot, { storeId, attendeeIds, after, minutes });
  if (!slot) throw new Error(`Nobody has time for ${type} within sixty days.`);
  const { id: appointmentId } = await house.client.call(createAppointment, {
    ...slot,
    projectId: project.id,
    attendeeIds,
    type,
    place,
    detail,
    invite: false,
  });
  if (then) await house.client.call(moves[then], { appointmentId });
}
