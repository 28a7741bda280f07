import fc from 'fast-check';
import { wrapped } from './wrapped';

/** Every letter is one point wide. */
const lines = (text: string, room: number) => wrapped(text, room, (piece) => [...piece].length);

describe('a text in a column', () => {
  it('is broken between its words', () => {
    expect(lines('Meuble haut 60 cm façade chêne', 12)).toEqual(['Meuble haut', '60 cm façade', 'chêne']);
  });

  it('is broken between the letters of a word that is wider than the column', () => {
    expect(lines('Réf ABCDEFGHIJKL fin', 5)).toEqual(['Réf A', 'BCDEF', 'GHIJK', 'L fin']);
    expect(lines('ab', 0)).toEqual(['a', 'b']);
  });

  it('is broken after the hyphen of a compound, but not within a number', () => {
    expect(lines('évier sous-plan', 12)).toEqual(['évier sous-', 'plan']);
    expect(lines('ligne 2026-11/24', 13)).toEqual(['ligne', '2026-11/24']);
  });

  it('begins no line with a sign that French sets apart', () => {
    expect(lines('table : chêne « nature » ; remise 5 %', 12)).toEqual([
      'table :',
      'chêne',
      '« nature » ;',
      'remise 5 %',
    ]);
  });

  it('keeps the lines that its author made, also empty ones, and says the rest of what is no letter as a space', () => {
    expect(lines('a\n\nb\r\nc\td\0', 20)).toEqual(['a', '', 'b', 'c d']);
  });

  it('has its accents on their letters, however they were typed', () => {
    expect(lines('Ste\u0301phane O\u030b', 20)).toEqual(['Stéphane Ő']);
  });

  it('says nothing of what no reader sees', () => {
    expect(lines('mé\u00adla\u200bmi\u00adné\ufeff', 20)).toEqual(['mélaminé']);
  });

  it('fits, and loses nothing but spaces where it is broken', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab Éő-/:«» 1%\n'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (said, room) => {
        const made = lines(said, room);
        expect(Math.max(...made.map((line) => line.length))).toBeLessThanOrEqual(room);
        expect(made.join('').replace(/\s/g, '')).toBe(said.replace(/\s/g, ''));
      }),
    );
  });
});
