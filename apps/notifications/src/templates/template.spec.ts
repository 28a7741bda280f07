import { aPaper } from '../papers/paper.builder';
import { reminderWords } from './reminder-words';
import { check, write } from './template';

const words = reminderWords([aPaper()]);
const body = (text: string) => ({ subject: 'Devis', body: text });

describe('a template is refused', () => {
  it.each([
    ['an unknown variable', '{{ client.prenom_secret }}'],
    ['an unknown filter', '{{ client.nom | shell }}'],
    ['broken syntax', '{% if %}'],
    ['a file', '{% include "/etc/passwd" %}'],
    ['the prototype of a word', '{{ client.constructor }}'],
    ['the prototype chain', '{{ client.__proto__.polluted }}'],
    ['an endless loop', '{% for a in (1..1000000000) %}x{% endfor %}'],
    [
      'loops in loops',
      `{% assign r = (1..999) %}${'{% for a in r %}'.repeat(3)}x${'{% endfor %}'.repeat(3)}`,
    ],
  ])('for %s, at once', (_, text) => {
    const before = Date.now();
    expect(() => check(body(text))).toThrow(expect.objectContaining({ code: 'template.unusable' }));
    expect(Date.now() - before).toBeLessThan(2_000);
  });
});

describe('a message', () => {
  afterEach(() => jest.restoreAllMocks());

  it('has no hole: a word that is missing refuses it', () => {
    const nobody = reminderWords([aPaper({ salesperson: null })]);
    expect(() => write(body('{{ vendeur.nom }}'), nobody)).toThrow(
      expect.objectContaining({ code: 'template.value-missing' }),
    );
    expect(write(body('{% if vendeur.nom %}{{ vendeur.nom }}{% else %}Nous{% endif %}'), nobody).text).toBe(
      'Nous',
    );
  });

  it('is not refused because the machine stalls while it is written', () => {
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 60_000));
    expect(write(body('{% for d in liste_devis %}{{ d.numero }}{% endfor %}'), words).text).toBe(
      'DE-2026-01234',
    );
  });

  it('takes words as text, whatever is in them', () => {
    const paper = aPaper();
    const nasty = reminderWords([
      { ...paper, customer: { ...paper.customer, name: '<img src=x onerror=alert(1)> {{ 7 | times: 7 }}' } },
    ]);
    const message = write({ subject: 'Pour {{ client.nom }}', body: '{{ client.nom }}' }, nasty);
    expect(message.html).not.toContain('<img');
    expect(message.text).toContain('{{ 7 | times: 7 }}');
    expect(write(body('{{ 7 | times: 7 }}'), words).text).toBe('49');
  });

  it('has a subject on one line', () => {
    expect(write({ subject: 'Devis\r\nBcc: x@y.example\n', body: 'x' }, words).subject).toBe(
      'Devis Bcc: x@y.example',
    );
  });

  it('names every quote of the project', () => {
    const two = reminderWords([aPaper({ number: 'DE-1' }), aPaper({ number: 'DE-2', expiryDate: null })]);
    expect(write(body('{% for d in liste_devis %}{{ d.numero }} {% endfor %}'), two).text).toBe('DE-1 DE-2');
    expect(two.devis.jours_restants).toBe(6);
  });
});
