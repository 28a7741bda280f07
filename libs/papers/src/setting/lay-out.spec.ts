import fc from 'fast-check';
import { layOut, type Sheet } from './lay-out';
import { styles, type Grid } from './page';
import type { Ruler } from './faces';

/** Letters half as wide as they are high. */
const ruler: Ruler = (text, style) => (text.length * styles[style].size) / 2;
const pagesOf = (...content: Grid[]) =>
  layOut({ title: 'x', author: 'x', language: 'fr', footer: 'pied', content }, ruler);
const wordsOf = ({ texts }: Sheet) =>
  texts.map(({ text }) => text).filter((text) => !/^pied$|\d \/ \d/.test(text));
const numbered = (count: number) => Array.from({ length: count }, (_, at) => [`ligne ${at}`]);
const table = (rows: Grid['rows']): Grid => ({ columns: ['wide'], head: ['tête'], rows, below: 0 });
const note = (text: string): Grid => ({ columns: ['wide'], rows: [[text]], breaks: 'anywhere', below: 0 });
const sums = (count: number): Grid => ({
  columns: ['wide', 'right'],
  rows: Array.from({ length: count }, () => ['', 'somme']),
  breaks: 'nowhere',
  below: 0,
});

describe('the pages of a paper', () => {
  it('are numbered at their feet', () => {
    const feet = pagesOf(table(numbered(100))).map(({ texts }) => texts.slice(-2).map(({ text }) => text));
    expect(feet).toEqual([
      ['pied', '1 / 3'],
      ['pied', '2 / 3'],
      ['pied', '3 / 3'],
    ]);
    expect(pagesOf()).toHaveLength(1);
  });

  it('each say the head of the table that they go on with', () => {
    const pages = pagesOf(table(numbered(100))).map(wordsOf);
    expect(pages.map(([first]) => first)).toEqual(['tête', 'tête', 'tête']);
    expect(pages.flat().filter((word) => word !== 'tête')).toEqual(numbered(100).flat());
  });

  it('end before a row that they cannot hold, rather than in it', () => {
    const tall = Array.from({ length: 30 }, (_, at) => `phrase ${at}`).join('\n');
    const [first, second] = pagesOf(table([...numbered(20), [tall]])).map(wordsOf);
    expect(first?.at(-1)).toBe('ligne 19');
    expect(second?.slice(0, 2)).toEqual(['tête', 'phrase 0']);
  });

  it('share a row that not one of them can hold', () => {
    const endless = Array.from({ length: 120 }, (_, at) => `phrase ${at}`);
    const pages = pagesOf(table([[endless.join('\n')], ['après']])).map(wordsOf);
    expect(pages.map((page) => page.length)).toEqual([58, 58, 8]);
    expect(pages.flat().filter((word) => word !== 'tête')).toEqual([...endless, 'après']);
  });

  it('do not end with the head of a table', () => {
    for (const count of [36, 37, 38, 39, 40, 41, 42])
      for (const page of pagesOf(table(numbered(count)), table(numbered(3))).map(wordsOf))
        expect(page.at(-1)).not.toBe('tête');
  });

  it('have the sums together on one of them', () => {
    for (const count of [36, 37, 38, 39, 40, 41, 42]) {
      const pages = pagesOf(table(numbered(count)), sums(6)).map(wordsOf);
      expect(pages.filter((page) => page.includes('somme'))).toHaveLength(1);
    }
    expect(pagesOf(sums(100)).map(wordsOf).flat().filter(Boolean)).toHaveLength(100);
  });

  it('are filled by a note that goes over several', () => {
    for (const count of [45, 150]) {
      const sentences = Array.from({ length: count }, (_, at) => `phrase ${at}`);
      const pages = pagesOf(table(numbered(20)), note(sentences.join('\n'))).map(wordsOf);
      expect(pages[0]).toContain('phrase 0');
      expect(pages.flat().slice(21)).toEqual(sentences);
    }
  });

  it('say everything once, in its order, between their margins', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé 1-\n'), maxLength: 300 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rows, (said) => {
        const pages = pagesOf({
          columns: ['wide', 'right', 'fit'],
          head: ['A', 'B', 'C'],
          rows: said,
          below: 9,
        });
        const texts = pages.flatMap((page) => page.texts.slice(0, -2));
        for (const { text, style, x, y } of texts) {
          expect(x).toBeGreaterThanOrEqual(40);
          expect(x + ruler(text, style)).toBeLessThan(555.3);
          expect(y - styles[style].size).toBeGreaterThanOrEqual(40);
          expect(y).toBeLessThan(780);
        }
        const without = (words: readonly string[]) => words.join('').replace(/\s/g, '');
        expect(without(texts.filter(({ style }) => style === 'plain').map(({ text }) => text))).toBe(
          without(['A', 'B', 'C', ...said.flat()].filter(Boolean)),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('a column', () => {
  const lefts = (grid: Grid) =>
    pagesOf(grid)[0]
      ?.texts.slice(0, grid.columns.length)
      .map(({ x, text, style }) => [x, x + ruler(text, style)]);

  it('of numbers is as wide as its widest one; they end one below the other, and labels have the rest', () => {
    const rows = [
      ['Caisson', '1,00'],
      ['Plan', '1 234 567,00'],
    ];
    const [label, number] = lefts({ columns: ['wide', 'right'], rows, below: 0 }) ?? [];
    expect(label?.[0]).toBe(40);
    expect(number?.[1]).toBeCloseTo(555.28);
  });

  it('of endless texts leaves room to the labels', () => {
    const rows = [['Caisson bas soixante blanc', 'R'.repeat(500), '1,00']];
    const page = pagesOf({ columns: ['wide', 'right', 'right'], rows, below: 0 })[0];
    expect(page?.texts[0]?.text).toBe('Caisson bas soixante blanc');
    expect(page?.texts.at(-3)?.text).toBe('1,00');
  });
});
