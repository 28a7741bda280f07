import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pdfText } from '@comptoir/testing';
import type { Content } from 'pdfmake/interfaces';
import { makePdf, type Page } from './make-pdf';

const page = (content: Content): Page => ({
  ...{ title: 'x', author: 'x', footer: 'x', language: 'fr' },
  content: [content],
});

it('a paper fetches and reads nothing, whatever it is made of', async () => {
  const hits: string[] = [];
  const canary = createServer(({ url = '' }, response) => {
    hits.push(url);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(canary, 'listening');
  const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/x.png`;
  for (const place of [url, '/etc/passwd', 'file:///etc/passwd', '../../package.json'])
    await expect(makePdf(page({ image: place }))).rejects.toThrow();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${url}" width="9" height="9"/></svg>`;
  await makePdf(page({ svg })).catch(() => undefined);
  expect(await pdfText(await makePdf(page(`${url} <img src="${url}">`)))).toContain('<img');
  canary.close();
  expect(hits).toEqual([]);
});
