import { Day } from '@comptoir/kernel';
import { isDigestTime, isEmpty, nextDigestAt } from './digest';
import { digestWords } from './digest-words';

const paris = { timeZone: 'Europe/Paris', at: '07:00' };
const guadeloupe = { timeZone: 'America/Guadeloupe', at: '07:00' };

describe('the time of a digest', () => {
  it.each([
    ['a minute before', '2026-11-24T06:59:59+01:00', false],
    ['at seven', '2026-11-24T07:00:00+01:00', true],
    ['late, on the same day', '2026-11-24T17:59:59+01:00', true],
    ['in the evening', '2026-11-24T18:00:00+01:00', false],
    ['on a Sunday', '2026-11-29T07:00:00+01:00', false],
    ['on a public holiday', '2026-11-11T07:00:00+01:00', false],
  ])('%s', (_, now, expected) => expect(isDigestTime(paris, new Date(now))).toBe(expected));

  it('is that on the wall of the zone', () => {
    expect(isDigestTime(guadeloupe, new Date('2026-11-24T07:00:00+01:00'))).toBe(false);
    expect(isDigestTime(guadeloupe, new Date('2026-11-24T07:00:00-04:00'))).toBe(true);
  });

  it.each([
    ['later today', '2026-11-24T06:00:00+01:00', '2026-11-24T06:00:00.000Z'],
    ['tomorrow from the moment on', '2026-11-24T07:00:00+01:00', '2026-11-25T06:00:00.000Z'],
    ['on Monday after Friday', '2026-11-27T12:00:00+01:00', '2026-11-30T06:00:00.000Z'],
    [
      'at the same time when the clocks have changed',
      '2026-03-27T12:00:00+01:00',
      '2026-03-30T05:00:00.000Z',
    ],
  ])('comes next %s', (_, now, expected) =>
    expect(nextDigestAt(paris, new Date(now)).toISOString()).toBe(expected),
  );
});

describe('a digest', () => {
  const told = {
    language: 'fr' as const,
    name: 'Anna <b>Petit</b>',
    day: Day.parse('2026-11-24'),
    publicUrl: 'https://comptoir.example',
    figures: { overdueTasks: 1, tasksToday: 2, appointmentsToday: 0, expiredQuotes: 1_234 },
  };

  it('is empty when nothing is counted, or nothing may be seen', () => {
    expect(isEmpty({ overdueTasks: 0, unreadNotices: 0 })).toBe(true);
    expect(isEmpty({})).toBe(true);
    expect(isEmpty({ overdueTasks: 0, expiringQuotes: 1 })).toBe(false);
  });

  it('says in French what there is, each with its list, and nothing of what there is none of', () => {
    const { subject, text } = digestWords(told);
    expect(subject).toBe('Votre journée du mardi 24 novembre');
    expect(text.replaceAll('\u202f', ' ').split('\n')).toEqual([
      'Bonjour Anna <b>Petit</b>,',
      '',
      'Voici ce qui vous attend aujourd’hui :',
      '',
      '- 1 tâche en retard : https://comptoir.example/taches?due=overdue',
      '- 2 tâches à faire aujourd’hui : https://comptoir.example/taches?due=today',
      '- 1 234 devis expirés : https://comptoir.example/ventes/devis?validity=expired',
      '',
      'Ne plus recevoir ce résumé : https://comptoir.example/?notices=choose',
    ]);
  });

  it('and in English', () => {
    const { subject, text } = digestWords({ ...told, language: 'en' });
    expect(subject).toBe('Your day, Tuesday 24 November');
    expect(text).toContain('- 1 overdue task: https://comptoir.example/taches?due=overdue\n');
    expect(text).toContain('- 1,234 expired quotes: ');
  });

  it('holds no markup of anybody’s name', () => {
    const { html } = digestWords(told);
    expect(html).not.toContain('<b>');
    expect(html).toContain('<a href="https://comptoir.example/taches?due=overdue">1 tâche en retard</a>');
  });

  it('links nothing where nobody knows the address of the screens', () => {
    const { text, html } = digestWords({ ...told, publicUrl: undefined });
    expect(text).toContain('- 1 tâche en retard\n');
    expect(html).not.toContain('<a ');
  });
});
