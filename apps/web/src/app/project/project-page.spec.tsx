/** @jest-environment jsdom */
import { findAppointments, readParty, readProject, type ResponseOf } from '@comptoir/contracts';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../lib/words';
import { FakeGateway } from '../../testing/fake-gateway';
import { aParty } from '../../testing/fake-quotes';
import { renderApp } from '../../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const address = (gateway: FakeGateway) => `/projets/${gateway.quotes[0]?.project.id}`;

beforeEach(() => speak('fr'));

describe('a project', () => {
  it('tells how its customer is reached', async () => {
    const gateway = new FakeGateway();
    gateway.on(readParty, ({ partyId }) => ({
      ...aParty(partyId, 'Lefèvre'),
      email: 'zoe@client.example',
      mobile: '06 12 34 56 78',
    }));
    renderApp(address(gateway), gateway);
    const phone = await screen.findByRole('link', { name: '06 12 34 56 78' });
    expect(phone.getAttribute('href')).toBe('tel:0612345678');
    screen.getByRole('link', { name: 'zoe@client.example' });
  });

  it('tells what was received of what is due, milestone by milestone', async () => {
    const gateway = new FakeGateway();
    renderApp(`${address(gateway)}?part=payments`, gateway);
    await screen.findByText(/^Encaissé 0,00\s€ \/ 1\s016,28\s€$/);
    screen.getByRole('link', { name: 'CO-2026-00455' });
    screen.getByRole('cell', { name: 'Solde' });
  });

  it('proposes the day of the survey that took place', async () => {
    const gateway = new FakeGateway();
    const said = (path: string): unknown => JSON.parse(gateway.answer('GET', path, '').body);
    const project = said(address(gateway).replace('projets', 'projects')) as ResponseOf<typeof readProject>;
    const [survey] = (said('/appointments') as ResponseOf<typeof findAppointments>).items;
    const took = { type: 'SURVEY', state: 'COMPLETED', startsAt: '2026-11-18T13:00:00Z' } as const;
    gateway.heard.length = 0;
    const awaited = { stage: 'SURVEY_TO_DO', surveyedOn: null, may: ['validateSurvey' as const] } as const;
    gateway.on(readProject, () => ({ ...project, ...awaited, may: [...awaited.may] }));
    gateway.on(findAppointments, () => ({
      items: survey ? [{ ...survey, ...took, endsAt: '2026-11-18T14:00:00Z' }] : [],
      page: { next: null, previous: null, total: 1 },
    }));
    renderApp(address(gateway), gateway);
    await userEvent.click(await screen.findByRole('button', { name: 'Valider le métré…' }));
    const day = await screen.findByRole('textbox', { name: /Métré fait le/ });
    await waitFor(() => expect(day).toHaveProperty('value', '18/11/2026'));
    expect(heard(gateway, findAppointments)).toMatchObject([
      { type: ['SURVEY'], state: ['COMPLETED'], sort: '-startsAt', limit: 1 },
    ]);
  });
});
