import type { Face } from '../fonts';
import { styles, type Style } from './page';

/** How wide a text is on one line, in points. */
export type Ruler = (text: string, style: Style) => number;

/** Of each letter that was ever printed, at one point. */
const widths: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), medium: new Map() };

/** Our fonts know no kerning: a text is as wide as its letters, so nothing has to be set to be measured. */
export function rulerOf(document: PDFKit.PDFDocument): Ruler {
  return (text, style) => {
    const { face, size } = styles[style];
    const known = widths[face];
    let width = 0;
    for (const letter of text) {
      let own = known.get(letter);
      if (own === undefined) known.set(letter, (own = document.font(face, 1).widthOfString(letter)));
      width += own;
    }
    return width * size;
  };
}
