import { largestProjectFile, projectFileKinds } from '@comptoir/contracts';
import { safeName, typeOf } from '@comptoir/papers';
import { inflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { partyRows, projectReference, projectRows } from './files';
import { collections, samples } from './project-files';
import { stories } from './situations';

const project = { label: 'Cuisine L’Hénoret' };

describe('the files of the demo’s projects', () => {
  it.each(Object.entries(samples))('have a %s that the house takes', async (_, { name, content }) => {
    const bytes = await content(project);
    const type = typeOf({ first: bytes.subarray(0, 16), last: bytes.subarray(-64 * 1024) });
    expect(type).toBe(name.endsWith('.png') ? 'image/png' : 'application/pdf');
    expect(bytes.length).toBeLessThan(largestProjectFile);
    expect(type && safeName(name, type)).toMatch(/^[\p{L}-]+\.(pdf|png)$/u);
  });

  it('say whose plan it is, and hold a whole picture', async () => {
    const plan = await PDFDocument.load((await samples.PLAN?.content(project)) ?? Buffer.of());
    expect(plan.getTitle()).toBe('Plan – Cuisine L’Hénoret');
    const picture = (await samples.PHOTO?.content(project)) ?? Buffer.of();
    const from = picture.indexOf('IDAT');
    const rows = inflateSync(picture.subarray(from + 4, from + 4 + picture.readUInt32BE(from - 4)));
    expect(rows).toHaveLength(600 * (1 + 800 * 3));
  });

  it('lie in projects that one writes about: quotes that expire soon, one customer’s in English, one with an installer', () => {
    const english = partyRows().flatMap(({ reference, language }) => (language === 'en' ? [reference] : []));
    const rows = projectRows(new Date('2026-11-24T09:00:00+01:00'));
    const theirs = collections.map(([place]) =>
      rows.find(({ reference }) => reference === projectReference(place)),
    );
    for (const [place] of collections) expect(stories[place]?.quotes[0]?.status).toBe('SENT');
    expect(theirs.some((row) => english.includes(row?.customer))).toBe(true);
    expect(theirs.some((row) => row?.installer)).toBe(true);
    const kinds = new Set(collections.flatMap(([, these]) => these));
    expect(projectFileKinds.filter((kind) => !kinds.has(kind))).toEqual(['OTHER']);
  });
});
