import { setImmediate } from 'node:timers/promises';
import { openDocument } from './open-document';
import { layOut, type Sheet } from './setting/lay-out';
import { styles, type Page, type Style } from './setting/page';
import { rulerOf } from './setting/ruler';
import { edges } from './setting/tracks';

let last: Promise<unknown> = Promise.resolve();

/**
 * A4, pages numbered. One after the other, with a breath between them: each takes the process for some
 * milliseconds, and whoever asks it something meanwhile should wait for one of them, not for all.
 */
export function makePdf(page: Page): Promise<Buffer> {
  const made = last.then(() => setImmediate()).then(() => print(page));
  last = made.catch(() => undefined);
  return made;
}

async function print(page: Page): Promise<Buffer> {
  const document = await openDocument(page, 'portrait', 0);
  for (const sheet of layOut(page, rulerOf(document))) draw(sheet, document);
  document.end();
  return document.read() as Buffer;
}

function draw({ texts, rules }: Sheet, document: PDFKit.PDFDocument): void {
  document.addPage();
  for (const { y, weight, colour } of rules)
    document.moveTo(edges.left, y).lineTo(edges.right, y).lineWidth(weight).stroke(colour);
  let now: Style | undefined;
  for (const { text, style, x, y } of texts) {
    const { face, size, colour } = styles[style];
    if (style !== now) document.font(face, size).fillColor(colour);
    now = style;
    document.text(text, x, y, { lineBreak: false });
  }
}
