import {
  cancelAppointment,
  confirmAppointment,
  createAppointment,
  openCalendarFeed,
  closeCalendarFeed,
  planMessages,
  readCalendar,
  readCalendarFeed,
  rescheduleAppointment,
  storeChangedV1,
  type DataOf,
} from '@comptoir/contracts';
import {
  aCaller,
  asManager,
  startTestService,
  tell,
  testNats,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import ICAL from 'ical.js';
import { madame, mary, salesDirectory } from '../../test/sales-directory.module';
import { aStore, lyon } from '../tasks/task.builder';
import { tasksService } from '../tasks-service';
import { anAppointment, cuisine, paul } from '../appointments/appointment.builder';

let nats: TestNats;
let service: TestService;
let sales: TestService;
beforeAll(async () => {
  nats = await testNats();
  [service, sales] = await Promise.all([
    startTestService(tasksService, { nats, env: { CALENDAR_DOMAIN: 'calendars.example' } }),
    startTestService(salesDirectory, { nats }),
  ]);
  const store = {
    ...aStore(lyon, 'Europe/Paris'),
    name: 'Lyon "Part-Dieu"; quai',
    email: 'lyon@comptoir.example',
  };
  await tell(nats, storeChangedV1, { id: lyon, version: 1, data: store });
  await service.eventually(async () => (await service.database.query('select from store')).length === 1);
});
afterAll(async () => {
  await Promise.all([service?.stop(), sales?.stop()]);
  await nats?.stop();
});
beforeEach(() => service.database.query('truncate appointment cascade'));

type Message = DataOf<typeof planMessages>['messages'][number];
async function messagesAbout(appointmentId: string): Promise<Message[]> {
  const rows = await service.database.query<{ data: DataOf<typeof planMessages> }>(
    'select data from outbox where type = $1 and agg_id = $2 order by seq',
    [planMessages.type, appointmentId],
  );
  return rows.flatMap(({ data }) => data.messages);
}

/** Read by a parser that has nothing to do with the writer. */
function parsed(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[] as never);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { calendar, events, method: calendar.getFirstPropertyValue('method') };
}
function only(content: string | undefined) {
  const { events, ...rest } = parsed(content ?? '');
  expect(events).toHaveLength(1);
  return { event: events[0] as ICAL.Event, ...rest };
}
const manager = asManager([lyon]);
const ask = { as: manager };
const detail = 'Étage 3 ; code : 12\\34, sonner\n« Ben Saïd » — ' + 'é'.repeat(120);

describe('an invitation', () => {
  it('says all that was planned, to each attendee alone, as a parser of its own reads it', async () => {
    const filled = anAppointment({ projectId: cuisine.id, attendeeIds: [madame.id, paul.id], detail });
    const { id } = await service.ask(createAppointment, filled, ask);
    const messages = await messagesAbout(id);
    expect(messages.map(({ recipient }) => recipient.email)).toEqual([madame.email, 'paul@poseurs.example']);
    expect(messages[0]).toMatchObject({ topic: 'APPOINTMENT', projectId: cuisine.id, storeId: lyon });
    expect(messages[0]?.subject).toBe(
      'Rendez-vous : Métré – Cuisine Lefèvre, mercredi 25 novembre 2026 à 10:00',
    );
    expect(messages[0]?.text).not.toContain('Poseur');
    const { event, method } = only(messages[0]?.calendar?.content);
    expect(method).toBe('REQUEST');
    expect(event.uid).toBe(`${id}@calendars.example`);
    expect(event.sequence).toBe(0);
    expect(event.summary).toBe('Métré – Cuisine Lefèvre');
    expect(event.description).toBe(detail);
    expect(event.location).toBe('12 rue de la Paix, 69003 Lyon');
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-25T09:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-11-25T10:00:00.000Z');
    expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(event.organizer.toLowerCase()).toBe('mailto:lyon@comptoir.example');
    expect(event.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      `mailto:${madame.email}`,
    ]);
    expect(event.attendees[0]?.getFirstParameter('rsvp')).toBe('TRUE');
  });

  it('speaks to each attendee in their language, in the message and in their calendar', async () => {
    const both = anAppointment({ projectId: cuisine.id, attendeeIds: [mary.id, paul.id] });
    const { id } = await service.ask(createAppointment, both, ask);
    await service.ask(cancelAppointment, { appointmentId: id }, ask);
    const messages = await messagesAbout(id);
    const [english, french] = messages.map(({ language, subject }) => `${language} ${subject}`);
    expect(english).toMatch(
      /^en Appointment: Site survey – Cuisine Lefèvre, Wednesday,? 25 November 2026 at 10:00$/,
    );
    expect(french).toBe('fr Rendez-vous : Métré – Cuisine Lefèvre, mercredi 25 novembre 2026 à 10:00');
    expect(messages[0]?.text).toMatch(/^Dear Mary Smith,\n\nWe propose the following appointment:/);
    expect(messages[0]?.text).toContain('Place: 12 rue de la Paix, 69003 Lyon');
    const shown = messages.slice(0, 2).map(({ calendar }) => only(calendar?.content).event.summary);
    expect(shown).toEqual(['Site survey – Cuisine Lefèvre', 'Métré – Cuisine Lefèvre']);
    expect(messages.slice(2).map(({ calendar }) => calendar?.fileName)).toEqual([
      'cancellation.ics',
      'annulation.ics',
    ]);
  });

  it('brings each attendee the papers of their part in the project, until it is called off', async () => {
    const asked = { projectId: cuisine.id, attendeeIds: [madame.id, paul.id], withPapers: true };
    const { id } = await service.ask(createAppointment, anAppointment(asked), ask);
    await service.ask(cancelAppointment, { appointmentId: id }, ask);
    const plain = await service.ask(
      createAppointment,
      anAppointment({
        ...asked,
        withPapers: false,
        startsAt: '2026-11-27T09:00:00Z',
        endsAt: '2026-11-27T10:00:00Z',
      }),
      ask,
    );
    const brought = (await messagesAbout(id)).map(({ papersFor }) => papersFor);
    expect(brought).toEqual(['CUSTOMER', 'INSTALLER', null, null]);
    expect((await messagesAbout(plain.id)).map(({ papersFor }) => papersFor)).toEqual([null, null]);
  });

  it('has lines that end and fold as the standard wants, within 75 octets', async () => {
    const { id } = await service.ask(
      createAppointment,
      anAppointment({ detail, projectId: cuisine.id }),
      ask,
    );
    const [message] = await messagesAbout(id);
    const content = message?.calendar?.content ?? '';
    const lines = content.split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(content).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(content).toMatch(/DTSTAMP:20261124T090000Z/);
  });

  it('is updated and withdrawn under the same UID with a higher SEQUENCE each time', async () => {
    const { id: appointmentId } = await service.ask(createAppointment, anAppointment(), ask);
    await service.ask(confirmAppointment, { appointmentId }, ask);
    const slot = { startsAt: '2026-11-26T08:00:00Z', endsAt: '2026-11-26T09:00:00Z' };
    await service.ask(rescheduleAppointment, { appointmentId, ...slot }, ask);
    await service.ask(cancelAppointment, { appointmentId }, ask);
    const messages = await messagesAbout(appointmentId);
    const told = messages.map(({ calendar }) => only(calendar?.content));
    expect(told.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL']);
    expect(told.map(({ event }) => event.sequence)).toEqual([0, 1, 2, 3]);
    expect(new Set(told.map(({ event }) => event.uid)).size).toBe(1);
    expect(told.map(({ event }) => event.component.getFirstPropertyValue('status'))).toEqual([
      'TENTATIVE',
      'CONFIRMED',
      'TENTATIVE',
      'CANCELLED',
    ]);
    expect(told[2]?.event.startDate.toJSDate().toISOString()).toBe('2026-11-26T08:00:00.000Z');
    expect(messages[2]?.text).toContain('auparavant : mercredi 25 novembre 2026 à 10:00');
    expect(messages.map(({ subject }) => subject.split(' : ')[0])).toEqual([
      'Rendez-vous',
      'Rendez-vous confirmé',
      'Rendez-vous déplacé',
      'Rendez-vous annulé',
    ]);
  });

  it('is sent to nobody where nobody is to be invited', async () => {
    const { id } = await service.ask(createAppointment, anAppointment({ invite: false }), ask);
    expect(await messagesAbout(id)).toEqual([]);
  });
});

describe('a calendar to subscribe to', () => {
  const installer = aCaller({}, { partyId: paul.id });
  const secretOf = (path: string) => /^\/calendars\/([\w-]{43})\.ics$/.exec(path)?.[1] ?? '';

  it('is refused to a user who is nobody in the documents, and without the right secret', async () => {
    await expect(service.ask(openCalendarFeed, {}, { as: aCaller({}) })).toBeRefused('calendar.no-party');
    await expect(service.ask(readCalendar, { secret: 'x'.repeat(43) })).toBeRefused('calendar.not-found');
    await expect(service.ask(readCalendar, { secret: "' or true --" })).toBeRefused('request.invalid');
  });

  it('shows its owner’s appointments and no address, until its link is replaced or withdrawn', async () => {
    const { id } = await service.ask(
      createAppointment,
      anAppointment({ projectId: cuisine.id, attendeeIds: [paul.id, madame.id] }),
      ask,
    );
    const { id: gone } = await service.ask(
      createAppointment,
      anAppointment({}, ['2026-11-26', '10:00', '11:00']),
      ask,
    );
    await service.ask(cancelAppointment, { appointmentId: gone }, ask);
    await service.ask(
      createAppointment,
      anAppointment({ attendeeIds: [madame.id] }, ['2026-11-27', '10:00', '11:00']),
      ask,
    );
    const first = await service.ask(openCalendarFeed, {}, { as: installer });
    const { userId, content } = await service.ask(readCalendar, { secret: secretOf(first.path) });
    expect(userId).toBe(installer.userId);
    const { event } = only(content);
    expect(event.uid).toBe(`${id}@calendars.example`);
    expect(event.attendees).toEqual([]);
    expect(content).not.toMatch(/mailto:/i);
    expect((await service.ask(readCalendarFeed, {}, { as: installer })).lastReadAt).toMatch(/^\d{4}/);

    const stored = await service.database.query<{ secret_hash: Buffer }>(
      'select secret_hash from calendar_feed',
    );
    expect(stored[0]?.secret_hash.toString()).not.toContain(secretOf(first.path));
    const second = await service.ask(openCalendarFeed, {}, { as: installer });
    await expect(service.ask(readCalendar, { secret: secretOf(first.path) })).toBeRefused(
      'calendar.not-found',
    );
    await service.ask(closeCalendarFeed, {}, { as: installer });
    await expect(service.ask(readCalendar, { secret: secretOf(second.path) })).toBeRefused(
      'calendar.not-found',
    );
    expect(await service.ask(readCalendarFeed, {}, { as: installer })).toEqual({
      createdAt: null,
      lastReadAt: null,
    });
  });
});
