import { createBulkOperation, createSelection } from '@comptoir/contracts';
import { breaches } from '../../../testing/breaches';
import { openStage, type Stage } from '../../../testing/stage';

jest.setTimeout(300_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(async () => {
  await stage?.close();
});

const heard = (ask: { name: string }) => stage.stage.gateway.heard.filter((one) => one.ask === ask.name);

describe('planning the installation of what awaits it', () => {
  it('makes the appointments, names the installer and brings the papers, in one order', async () => {
    const page = await stage.open('/ventes/commandes');
    page.setDefaultTimeout(100_000);
    await page.locator('tbody tr[data-id]').first().waitFor();
    await page.getByRole('button', { name: /^Planifier la pose \(\d+\)…$/ }).click();
    const dialog = page.getByRole('dialog', { name: /Planifier la pose/ });
    await dialog.getByText('Choisissez un poseur.').waitFor();
    expect(await breaches(page)).toEqual([]);
    await dialog.getByRole('combobox', { name: 'Poseur' }).fill('Durand');
    await page.getByRole('option', { name: 'J. Durand' }).click();
    await dialog.getByRole('button', { name: /^Créer .* rendez-vous/ }).click();
    await page.getByText(/rendez-vous en cours de création/).waitFor();
    expect(heard(createSelection)).toMatchObject([
      { input: { target: 'orders', mode: 'filter', filter: { flag: ['awaitingDelivery'] } } },
    ]);
    expect(heard(createBulkOperation)).toMatchObject([
      {
        input: {
          kind: 'appointment',
          appointment: {
            type: 'INSTALLATION',
            place: 'SITE',
            time: '08:00',
            minutes: 240,
            spread: { until: '18:00' },
            attendeeRoles: ['CUSTOMER'],
            installerId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
            invite: true,
            withPapers: true,
          },
        },
      },
    ]);
    await page.context().close();
  });
});
