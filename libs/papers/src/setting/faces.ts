import { fonts, type FaceName } from '../fonts';
import { Face } from './face';
import { styles, type Style } from './page';

let read: Readonly<Record<FaceName, Face>> | undefined;

/** Read with the first paper. */
export function faces(): Readonly<Record<FaceName, Face>> {
  if (read) return read;
  const { regular, medium } = fonts();
  return (read = { regular: new Face(regular), medium: new Face(medium) });
}

/** How wide a text is on one line, in points. */
export type Ruler = (text: string, style: Style) => number;

/** Our fonts know no kerning: a text is as wide as its letters. */
export const ruler: Ruler = (text, style) => {
  const face = faces()[styles[style].face];
  let width = 0;
  for (const letter of text) width += face.widthOf(face.glyphOf(letter));
  return (width * styles[style].size) / 1000;
};
