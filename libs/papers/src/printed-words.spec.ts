import { anOrderPaper, aPaper, pdfText } from '@comptoir/testing';
import { orderPdf } from './order-pdf';
import { quotePdf } from './quote-pdf';

it('reads what stands on our papers, what looks like a space included', async () => {
  const [line] = aPaper().lines;
  const lines = line ? [{ ...line, label: 'Façade « Œuvre » affinée, flûtée', unitPrice: '1234.5678' }] : [];
  const text = await pdfText(await quotePdf(aPaper({ lines })));
  for (const word of [
    'Devis',
    'DE-2026-01234',
    'Façade',
    'Œuvre',
    'affinée',
    'flûtée',
    /\n1\u00a0234,5678\u00a0€\n/,
  ])
    expect(text).toMatch(word);
  expect(text).not.toContain('\0');
  expect(await pdfText(await orderPdf(anOrderPaper()))).toContain('CO-2026-00455');
});

it('reads every page', async () => {
  const [line] = aPaper().lines;
  const lines = line ? Array.from({ length: 90 }, (_, at) => ({ ...line, label: `Meuble n°${at}.` })) : [];
  const text = await pdfText(await quotePdf(aPaper({ lines })));
  for (const at of [0, 45, 89]) expect(text).toContain(`n°${at}.`);
});

it('prints every letter of European names', async () => {
  const names = [
    'Łukasz Żółć',
    'Őrsi Ű',
    'Ștefan Țepeș',
    'Þór Æsa',
    'Ģirts Ķēniņš',
    'Ελένη',
    'Жанна',
    'Ğül Işık',
  ];
  const paper = aPaper();
  const text = await pdfText(await quotePdf({ ...paper, customer: { ...paper.customer, address: names } }));
  for (const name of names) expect(text).toContain(name);
});

it('says of a letter that our fonts do not have that it is none of theirs', async () => {
  const paper = aPaper();
  const pdf = await quotePdf({ ...paper, customer: { ...paper.customer, name: '漢字 😀 SARL' } });
  expect(await pdfText(pdf)).toContain('\ufffd\ufffd \ufffd SARL');
});
