/** @jest-environment jsdom */
import {
  cancelAppointment,
  confirmAppointment,
  findAppointments,
  openCalendarFeed,
  rescheduleAppointment,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../lib/words';
import { anAppointment } from '../testing/fake-appointments';
import { FakeGateway } from '../testing/fake-gateway';
import { renderApp } from '../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const first = anAppointment(1).id;

async function open(search = 'day=2026-11-24&view=week&whose=all', gateway = new FakeGateway()) {
  const user = userEvent.setup();
  renderApp(`/agenda?${search}`, gateway);
  await screen.findByRole('heading', { name: 'Agenda' });
  return { user, gateway };
}
const openFirst = async () => {
  const opened = await open();
  await opened.user.click(await screen.findByRole('button', { name: /^09:00 – 10:00/ }));
  return { ...opened, dialog: await screen.findByRole('dialog') };
};

beforeEach(() => speak('fr'));

describe('the agenda', () => {
  it('shows a week from its Monday on, each appointment under its day', async () => {
    const { gateway } = await open();
    await screen.findByText('3 rendez-vous');
    const tuesday = screen.getByRole('region', { name: /^mar/ });
    expect(within(tuesday).getAllByRole('button')).toHaveLength(2);
    expect(heard(gateway, findAppointments)[0]).toMatchObject({
      from: '2026-11-23',
      to: '2026-11-29',
      mine: false,
    });
  });

  it('shows the installers of a day side by side', async () => {
    await open('day=2026-11-24&view=installers');
    expect(await screen.findByRole('region', { name: 'Karim Haddad' })).toBeTruthy();
  });

  it('is walked through by the arrows', async () => {
    const { user } = await open();
    const one = await screen.findByRole('button', { name: /^09:00 – 10:00/ });
    one.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^09:30 – 11:00/);
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^11:00 – 12:00/);
  });

  it('says what went wrong, and asks again', async () => {
    const gateway = new FakeGateway();
    gateway.on(findAppointments, () => {
      throw new Refusal('unavailable', 'tasks.unavailable');
    });
    await open(undefined, gateway);
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeTruthy();
  });
});

describe('an appointment', () => {
  it('is confirmed from the agenda', async () => {
    const { user, gateway, dialog } = await openFirst();
    await user.click(await within(dialog).findByRole('button', { name: 'Confirmer' }));
    await waitFor(() => expect(heard(gateway, confirmAppointment)).toEqual([{ appointmentId: first }]));
  });

  it('is cancelled only on a second word', async () => {
    const { user, gateway, dialog } = await openFirst();
    await user.click(await within(dialog).findByRole('button', { name: 'Annuler le rendez-vous…' }));
    expect(heard(gateway, cancelAppointment)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: /^Confirmer l.annulation/ }));
    await waitFor(() => expect(heard(gateway, cancelAppointment)).toHaveLength(1));
  });

  it('is not moved onto another one: who is taken is told, and nothing is lost', async () => {
    const { user, gateway, dialog } = await openFirst();
    await user.click(await within(dialog).findByRole('button', { name: 'Reporter…' }));
    fireEvent.change(within(dialog).getByLabelText(/Début/), { target: { value: '14:00' } });
    await user.click(within(dialog).getByRole('button', { name: 'Reporter' }));
    await within(dialog).findByText(/Karim Haddad.*pris/);
    fireEvent.change(within(dialog).getByLabelText(/Début/), { target: { value: '15:00' } });
    await user.click(within(dialog).getByRole('button', { name: 'Reporter' }));
    await waitFor(() => expect(heard(gateway, rescheduleAppointment)).toHaveLength(2));
    expect(heard(gateway, rescheduleAppointment)[1]).toMatchObject({ startsAt: '2026-11-24T14:00:00.000Z' });
  });
});

it('the secret link of the feed is shown once', async () => {
  const { user, gateway } = await open();
  await user.click(screen.getByRole('button', { name: 'Abonnement (.ics)…' }));
  await user.click(await screen.findByRole('button', { name: 'Créer le lien' }));
  await waitFor(() => expect(heard(gateway, openCalendarFeed)).toHaveLength(1));
  const link = await screen.findByLabelText<HTMLInputElement>('Lien secret');
  expect(link.value).toMatch(/\/calendars\/s{43}\.ics$/);
});
