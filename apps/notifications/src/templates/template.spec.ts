import { aPaper } from '@comptoir/testing';
import { JSDOM } from 'jsdom';
import { reminderWords } from './reminder-words';
import { check, write } from './template';

const words = reminderWords([aPaper()], 'fr');
const body = (text: string) => ({
  subject: 'Devis',
  body: text,
  format: 'TEXT' as const,
  language: 'fr' as const,
});

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
    const before = process.cpuUsage().user;
    expect(() => check(body(text), 'QUOTE_REMINDER')).toThrow(
      expect.objectContaining({ code: 'template.unusable' }),
    );
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
  });
});

describe('a message', () => {
  afterEach(() => jest.restoreAllMocks());

  it('has no hole: a word that is missing refuses it', () => {
    const nobody = reminderWords([aPaper({ salesperson: null })], 'fr');
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
    const nasty = reminderWords(
      [
        {
          ...paper,
          customer: { ...paper.customer, name: '<img src=x onerror=alert(1)> {{ 7 | times: 7 }}' },
        },
      ],
      'fr',
    );
    const message = write(
      { subject: 'Pour {{ client.nom }}', body: '{{ client.nom }}', format: 'TEXT', language: 'fr' },
      nasty,
    );
    expect(message.html).not.toContain('<img');
    expect(message.text).toContain('{{ 7 | times: 7 }}');
    expect(write(body('{{ 7 | times: 7 }}'), words).text).toBe('49');
  });

  it('in markup takes words as text, and keeps nothing that runs, hides or is fetched', () => {
    const paper = aPaper();
    const nasty = reminderWords(
      [{ ...paper, customer: { ...paper.customer, name: '<img src=x onerror=alert(1)>' } }],
      'fr',
    );
    const markup = [
      '<p onmouseover="alert(1)" style="color:#ff0000;background:url(http://x.example)">{{ client.nom }}</p>',
      '<script>alert(1)</script><style>@import "http://x.example";</style><svg onload=alert(1)><iframe src="//x.example">',
      '<img src="http://169.254.169.254/"><a href="javascript:alert(1)">a</a><a href="https://magasin.example">b</a>',
      '<form action="http://x.example"><input name="q"></form><table background="http://x.example"><tr><td>c</td></tr></table>',
    ].join('');
    const { html, text } = write({ subject: 'x', body: markup, format: 'HTML', language: 'fr' }, nasty);
    const page = new JSDOM(html).window.document;
    const names = new Set([...page.querySelectorAll('body *')].map(({ tagName }) => tagName));
    expect([...names].sort()).toEqual(
      ['A', 'P', 'TABLE', 'TBODY', 'TD', 'TR'].filter((name) => names.has(name)),
    );
    const attributes = [...page.querySelectorAll('body *')].flatMap((element) => [...element.attributes]);
    expect(attributes.map(({ name }) => name).every((name) => ['href', 'rel', 'style'].includes(name))).toBe(
      true,
    );
    expect([...page.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      null,
      'https://magasin.example',
    ]);
    expect(html).not.toMatch(/x\.example|169\.254|<img/);
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).toContain('b [https://magasin.example]');
  });

  it('says amounts and days as its language does', () => {
    const said = '{{ devis.montant_ttc }} {{ devis.date }} {{ devis.jours_restants }}';
    const paper = aPaper({ amountInclTax: '1234567.50' });
    const inLanguage = (language: 'fr' | 'en') => {
      const { text, html } = write({ ...body(said), language }, reminderWords([paper], language));
      return [text.replace(/\u00a0/g, ' '), /lang="(..)"/.exec(html)?.[1]];
    };
    expect(inLanguage('fr')).toEqual(['1 234 567,50 € 02/10/2026 6', 'fr']);
    expect(inLanguage('en')).toEqual(['€1,234,567.50 2 Oct 2026 6', 'en']);
  });

  it('has a subject on one line', () => {
    expect(
      write({ subject: 'Devis\r\nBcc: x@y.example\n', body: 'x', format: 'TEXT', language: 'fr' }, words)
        .subject,
    ).toBe('Devis Bcc: x@y.example');
  });

  it('names every quote of the project', () => {
    const two = reminderWords(
      [aPaper({ number: 'DE-1' }), aPaper({ number: 'DE-2', expiryDate: null })],
      'fr',
    );
    expect(write(body('{% for d in liste_devis %}{{ d.numero }} {% endfor %}'), two).text).toBe('DE-1 DE-2');
    expect(two.devis.jours_restants).toBe(6);
  });
});
