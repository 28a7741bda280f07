import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pdfText } from '@comptoir/testing';
import { PDFDocument, PDFName } from 'pdf-lib';
import { makePdf } from './make-pdf';
import type { Cell, Page } from './setting/page';

const page = (cell: Cell): Page => ({
  ...{ title: 'Devis n° 1', author: 'Cuisines du Rhône', footer: 'x', language: 'fr' },
  content: [{ columns: ['wide'], rows: [[cell]], below: 0 }],
});

it('a paper fetches nothing, whatever it says', async () => {
  const hits: string[] = [];
  const canary = createServer(({ url = '' }, response) => {
    hits.push(url);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(canary, 'listening');
  const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/x.png`;
  expect(await pdfText(await makePdf(page(`${url} <img src="${url}">`)))).toContain('<img');
  canary.close();
  expect(hits).toEqual([]);
});

it('a paper tells its reader its title, its author and its language', async () => {
  const told = await PDFDocument.load(await makePdf(page('x')));
  expect([told.getTitle(), told.getAuthor()]).toEqual(['Devis n° 1', 'Cuisines du Rhône']);
  expect(String(told.catalog.get(PDFName.of('Lang')))).toBe('(fr-FR)');
});

it('papers that are asked for at once are all made, also after one that cannot be', async () => {
  const broken = { ...page('x'), content: [{ columns: ['wide'] }] } as unknown as Page;
  const made = await Promise.allSettled([page('premier'), broken, page('dernier')].map(makePdf));
  expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
