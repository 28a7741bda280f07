import { setImmediate } from 'node:timers/promises';
import { openDocument } from './open-document';
import { ruler } from './setting/faces';
import { layOut } from './setting/lay-out';
import { styles, type Page } from './setting/page';
import { ShownFace } from './setting/shown-face';
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
  const shown = { regular: new ShownFace(document, 'regular'), medium: new ShownFace(document, 'medium') };
  for (const { texts, rules } of layOut(page, ruler)) {
    document.addPage();
    for (const { y, weight, colour } of rules)
      document.moveTo(edges.left, y).lineTo(edges.right, y).lineWidth(weight).stroke(colour);
    for (const { text, style, x, y } of texts) {
      const { face, size, colour } = styles[style];
      document.fillColor(colour);
      shown[face].show(text, size, x, y);
    }
  }
  shown.regular.end();
  shown.medium.end();
  document.end();
  return document.read() as Buffer;
}
