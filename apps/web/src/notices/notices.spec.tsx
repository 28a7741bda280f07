/** @jest-environment jsdom */
import {
  changeDigestChoice,
  changeNoticePreferences,
  clearNotices,
  findNotices,
  markNoticesRead,
  type NoticeView,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../lib/words';
import { FakeGateway } from '../testing/fake-gateway';
import { someNotices } from '../testing/fake-notices';
import { idOf } from '../testing/fixtures';
import { renderApp } from '../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);

async function openBell(gateway = new FakeGateway()) {
  const user = userEvent.setup();
  const app = renderApp('/taches', gateway);
  await user.click(await screen.findByRole('button', { name: /^Notifications/ }));
  await screen.findByRole('dialog', { name: 'Notifications' });
  return { user, ...app };
}

beforeEach(() => speak('fr'));

describe('the bell', () => {
  it('counts what is unread', async () => {
    renderApp('/taches');
    await screen.findByRole('button', { name: 'Notifications – 4 notifications non lues' });
  });

  it('reads a notice by opening its place', async () => {
    const { user, gateway, address } = await openBell();
    await user.click(
      await screen.findByRole('link', { name: /Le devis DE-2026-01234 expire le 30\/11\/2026/ }),
    );
    await screen.findByRole('button', { name: 'Notifications – 3 notifications non lues' });
    expect(heard(gateway, markNoticesRead)).toHaveLength(1);
    expect(address()).toMatch(/^\/ventes\/devis\/[\w-]+$/);
    expect(screen.queryByRole('dialog', { name: 'Notifications' })).toBeNull();
  });

  it('leads from several quotes to their list and from a mention to the exchanges of its project', async () => {
    await openBell();
    const several = await screen.findByRole('link', { name: /3 devis ont expiré/ });
    expect(several.getAttribute('href')).toBe('/ventes/devis?validity=expired');
    const mention = screen.getByRole('link', { name: /A\. Petit vous a mentionné\s: plan à revoir/ });
    expect(mention.getAttribute('href')).toMatch(/^\/projets\/[0-9a-f-]{36}\?part=exchanges$/);
  });

  it('opens the job that has ended', async () => {
    const { user } = await openBell();
    await user.click(
      await screen.findByRole('button', { name: /^Traitement terminé, 8 sur 9\s: Relance téléphonique/ }),
    );
    await screen.findByRole('dialog', { name: 'Traitements' });
  });

  it('opens the files that wait for an approval, and says what was decided', async () => {
    const gateway = new FakeGateway();
    const [like] = someNotices();
    const told = (index: number, part: Partial<NoticeView>): NoticeView =>
      ({ ...like, id: idOf(17, 20 + index), project: null, words: 'devis.xlsx', ...part }) as NoticeView;
    const items = [
      told(0, { kind: 'EXPORT_TO_APPROVE', actor: 'J. Durand', facts: { rows: 48_200 } }),
      told(1, { kind: 'EXPORT_APPROVED', actor: 'N. Roy', facts: { outcome: 'APPROVED', reason: null } }),
      told(2, { kind: 'EXPORT_REFUSED', actor: 'N. Roy', facts: { outcome: 'REFUSED', reason: 'Trop' } }),
      told(3, { kind: 'EXPORT_REFUSED', facts: { outcome: 'NOT_DECIDED', reason: null } }),
    ];
    gateway.on(findNotices, () => ({ items, page: { next: null, previous: null, total: items.length } }));
    const { user } = await openBell(gateway);
    await screen.findByRole('button', { name: /^N\. Roy a approuvé votre fichier devis\.xlsx/ });
    screen.getByRole('button', { name: /^N\. Roy a refusé votre fichier devis\.xlsx\s: Trop/ });
    screen.getByRole('button', { name: /^Personne ne s’est prononcé à temps sur votre fichier devis\.xlsx/ });
    await user.click(
      screen.getByRole('button', {
        name: /^J\. Durand demande votre accord pour devis\.xlsx, 48\s200 lignes/,
      }),
    );
    await screen.findByRole('dialog', { name: 'Traitements' });
    expect(heard(gateway, markNoticesRead)).toEqual([{ ids: [idOf(17, 20)] }]);
  });

  it('marks all as read up to the newest one shown', async () => {
    const { user, gateway } = await openBell();
    await screen.findByText(/3 devis ont expiré/);
    await user.click(screen.getByRole('button', { name: 'Tout marquer comme lu' }));
    await screen.findByRole('button', { name: 'Notifications' });
    expect(heard(gateway, markNoticesRead)).toEqual([{ until: '2026-11-24T09:30:00Z' }]);
    await user.click(screen.getByRole('radio', { name: 'Non lues' }));
    await screen.findByText('Tout est lu');
  });

  it('is cleared up to the newest one shown', async () => {
    const { user, gateway } = await openBell();
    await screen.findByText(/3 devis ont expiré/);
    await user.click(screen.getByRole('button', { name: 'Tout effacer' }));
    await screen.findByText('Aucune notification');
    expect(heard(gateway, clearNotices)).toEqual([{ until: '2026-11-24T09:30:00Z' }]);
    await screen.findByRole('button', { name: 'Notifications' });
  });

  it('no longer tells what is switched off', async () => {
    const { user, gateway } = await openBell();
    await user.click(await screen.findByRole('button', { name: 'Choisir mes notifications' }));
    await user.click(await screen.findByRole('switch', { name: 'Mentions de mon nom' }));
    await waitFor(() => expect(screen.queryByText(/vous a mentionné/)).toBeNull());
    expect(heard(gateway, changeNoticePreferences)).toEqual([{ muted: ['MENTION'] }]);
  });

  it('is where the daily digest is switched on and off; the link in one leads there', async () => {
    const user = userEvent.setup();
    const { gateway } = renderApp('/taches?notices=choose');
    const digest = () => screen.findByRole('switch', { name: 'Résumé du matin par e-mail' });
    await user.click(await digest());
    await waitFor(async () => expect(((await digest()) as HTMLInputElement).checked).toBe(true));
    await user.click(await digest());
    await waitFor(() =>
      expect(heard(gateway, changeDigestChoice)).toEqual([{ wanted: true }, { wanted: false }]),
    );
  });

  it('says that the service is away', async () => {
    const gateway = new FakeGateway();
    gateway.on(findNotices, () => {
      throw new Refusal('unavailable', 'service.unavailable');
    });
    await openBell(gateway);
    await screen.findByText('Le service ne répond pas pour le moment.');
  });
});
