/** @jest-environment jsdom */
import { frenchTypography } from './typography';
import { defineWords, hasWords, translateIn } from './words';

const words = defineWords('words-spec', {
  lines: [
    {
      one: '{{count, number}} ligne sélectionnée',
      many: '{{count, number}} de lignes sélectionnées',
      other: '{{count, number}} lignes sélectionnées',
    },
    { one: '{{count, number}} line selected', other: '{{count, number}} lines selected' },
  ],
  sign: ["L'échéance est passée : signer ?", 'The date has passed: sign?'],
});

describe('counting in French', () => {
  const t = translateIn('fr', words);
  it.each([
    [0, '0 ligne sélectionnée'],
    [1, '1 ligne sélectionnée'],
    [1.5, '1,5 ligne sélectionnée'],
    [2, '2 lignes sélectionnées'],
    [999_999, '999\u202f999 lignes sélectionnées'],
    [1_000_000, '1\u202f000\u202f000 de lignes sélectionnées'],
    [2_000_000, '2\u202f000\u202f000 de lignes sélectionnées'],
    [12_480, '12\u202f480 lignes sélectionnées'],
  ])('%d', (count, text) => expect(t('lines', { count })).toBe(text));
});

describe('counting in English', () => {
  const t = translateIn('en', words);
  it.each([
    [0, '0 lines selected'],
    [1, '1 line selected'],
    [1_000_000, '1,000,000 lines selected'],
  ])('%d', (count, text) => expect(t('lines', { count })).toBe(text));
});

describe('French spelling of words', () => {
  it('puts no-break spaces and typographic apostrophes', () => {
    expect(translateIn('fr', words)('sign')).toBe('L’échéance est passée\u00a0: signer\u202f?');
    expect(frenchTypography('Le filtre « S48 » exclut 25 %')).toBe(
      'Le filtre «\u00a0S48\u00a0» exclut 25\u202f%',
    );
  });

  it('leaves times and placeholders alone', () => {
    expect(frenchTypography('à 14:32, {{count, number}}')).toBe('à 14:32, {{count, number}}');
  });
});

it('says that a code from outside has no words', () => {
  expect(hasWords(words, 'sign')).toBe(true);
  expect(hasWords(words, 'quote.unheard-of')).toBe(false);
});
