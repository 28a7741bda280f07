import { createBulkOperation, findBulkItems, takeBackOperation } from '@comptoir/contracts';
import type { Page } from 'playwright-core';
import { breaches } from '../../testing/breaches';
import { anOperation, aQuote, idOf } from '../../testing/fixtures';
import { openStage, type Stage } from '../../testing/stage';

jest.setTimeout(300_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(async () => {
  await stage?.close();
});

const heard = (ask: { name: string }) => stage.stage.gateway.heard.filter((one) => one.ask === ask.name);

async function openList(colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await stage.open('/ventes/devis', { colorScheme });
  page.setDefaultTimeout(100_000);
  await page.locator('tbody tr[data-id]').first().waitFor();
  return page;
}

/** Two quotes are selected by the keyboard alone; then the key of an action. */
async function selectAndPress(key: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  stage.stage.gateway.heard.length = 0;
  const page = await openList(colorScheme);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText(/2 sélectionnés/).waitFor();
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
  return page;
}

describe('an appointment with a selection', () => {
  it('is spread over free slots for those who take part', async () => {
    const page = await selectAndPress('r');
    await page.getByText(/2 projets sans participant/).waitFor();
    await page.getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'Métré' }).click();
    await page.getByLabel('Durée').fill('45');
    await page.getByLabel('Répartir automatiquement : 45 min à partir de 09:00, jours ouvrés').check();
    await page.getByLabel('Jusqu’à').fill('17:00');
    await page.getByLabel('Poseur').check();
    await page.getByLabel('Client', { exact: true }).uncheck();
    await page.keyboard.press('Control+Enter');
    await page.getByText('203 rendez-vous en cours de création').waitFor();
    expect(heard(createBulkOperation)).toMatchObject([
      {
        input: {
          kind: 'appointment',
          appointment: {
            type: 'SURVEY',
            place: 'STORE',
            time: '09:00',
            minutes: 45,
            spread: { until: '17:00' },
            attendeeRoles: ['SALESPERSON', 'INSTALLER'],
            attendeeIds: [],
            invite: true,
          },
        },
      },
    ]);
    await page.context().close();
  });

  it('tells that somebody is taken, and moves to a slot that is free', async () => {
    const page = await selectAndPress('r');
    await page.getByRole('combobox', { name: 'Et', exact: true }).fill('Durand');
    await page.getByRole('option', { name: 'J. Durand' }).click();
    await page
      .getByText(/J\. Durand est déjà pris le \d\d\/\d\d de 09:00 à 10:00 \(Cuisine Petit\)/)
      .waitFor();
    await page.getByRole('button', { name: 'Proposer un autre créneau' }).click();
    await page.getByText(/est déjà pris/).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Début').inputValue()).toBe('10:00');
    await page.context().close();
  });
});

describe('a job of many items', () => {
  it('tells why it rests, and shows what became of each, page after page to the last', async () => {
    const { gateway } = stage.stage;
    const operationId = idOf(11, 98);
    const rests = anOperation({
      id: operationId,
      state: 'PAUSED',
      pauseReason: 'MAIL_SERVER_DOWN',
      total: 120,
      done: 40,
      pending: 80,
    });
    gateway.operations = [rests];
    gateway.on(findBulkItems, ({ limit, cursor = '0' }) => {
      const from = Number(cursor);
      return {
        items: Array.from({ length: Math.min(limit, 120 - from) }, (_, index) => ({
          id: idOf(13, from + index + 1),
          project: { ...aQuote(0).project, label: `Cuisine n° ${from + index + 1}` },
          customer: aQuote(0).customer,
          documents: [],
          state: 'PENDING' as const,
          reason: null,
          facts: null,
          effectId: null,
        })),
        page: { next: from + limit < 120 ? String(from + limit) : null, previous: null, total: 120 },
      };
    });
    const page = await openList('light');
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await page.getByText('Le serveur de messagerie ne répond pas. L’envoi reprendra tout seul.').waitFor();
    expect(await page.getByText(/reste ≈/).count()).toBe(0);
    await page.getByRole('button', { name: 'Voir le détail' }).click();
    await page.getByRole('button', { name: 'Voir plus (50 sur 120)' }).click();
    await page.getByRole('button', { name: 'Voir plus (100 sur 120)' }).click();
    await page.getByText('Cuisine n° 120', { exact: true }).waitFor();
    expect(await page.getByText(/^Cuisine n° \d+$/).count()).toBe(120);
    expect(await page.getByRole('button', { name: /^Voir plus/ }).count()).toBe(0);
    await page.context().close();
  });
});

describe('a job that has ended', () => {
  it('names who was taken and by what, and is taken back after a second thought', async () => {
    const { gateway } = stage.stage;
    const operationId = idOf(11, 99);
    gateway.operations = [
      anOperation({
        id: operationId,
        kind: 'appointment',
        state: 'COMPLETED',
        total: 9,
        done: 8,
        failed: 1,
        pending: 0,
        label: 'SURVEY 2026-12-02 09:00',
        may: ['retry', 'take-back'],
      }),
    ];
    gateway.on(findBulkItems, () => ({
      items: [
        {
          id: idOf(13, 1),
          project: aQuote(0).project,
          customer: aQuote(0).customer,
          documents: [{ id: aQuote(0).id, number: aQuote(0).number }],
          state: 'FAILED' as const,
          reason: 'appointment.clash',
          facts: {
            attendee: 'J. Durand',
            startsAt: '2026-12-02T09:00:00Z',
            endsAt: '2026-12-02T10:00:00Z',
            project: 'Cuisine Petit',
          },
          effectId: null,
        },
      ],
      page: { next: null, previous: null, total: 1 },
    }));
    const page = await openList('light');
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: '9 rendez-vous – Métré, 02/12/2026 09:00' }).waitFor();
    await page.getByRole('button', { name: 'Voir le détail' }).click();
    await page.getByText('J. Durand est déjà pris le 02/12 de 10:00 à 11:00 (Cuisine Petit)').waitFor();
    gateway.heard.length = 0;
    await page.getByRole('button', { name: 'Annuler ce traitement' }).click();
    expect(heard(takeBackOperation)).toHaveLength(0);
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Annuler ce traitement' }).click();
    await page.getByText('7 supprimés · 1 gardé, car déjà touché ou envoyé').waitFor();
    expect(heard(takeBackOperation)).toMatchObject([{ input: { operationId } }]);
    await page.context().close();
  });
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  it.each([
    ['comment', 'c', 'Publier sur 203 projets'],
    ['appointment', 'r', 'Créer 203 rendez-vous'],
    ['email', 'm', 'Envoyer 203 e-mails'],
  ])('nothing stands in the way of anybody who wants a %s', async (_, key, button) => {
    const page = await selectAndPress(key, colorScheme);
    await page.getByRole('button', { name: button }).waitFor();
    if (key === 'c') await page.getByLabel('Client', { exact: true }).check();
    else if (key === 'r') await page.getByLabel(/Répartir automatiquement/).check();
    else {
      await page.getByLabel('Objet').fill('Bonjour');
      await page.getByLabel('Message', { exact: true }).fill('Un mot.');
      await page.getByText('1 sur 203').waitFor();
    }
    expect(await breaches(page)).toEqual([]);
    await page.context().close();
  });
});
