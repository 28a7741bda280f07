const lineEnds = /\r\n|[\n\r\u2028\u2029]/;
/** After a space or between two letters of a compound; no sign of punctuation that French sets apart begins a line. */
const mayBreak = /(?<=[^«] )(?=[^ :;!?»%€])|(?<=\p{L}[-/])(?=\p{L})/u;

/** The text in lines that are no wider than `room`; a word that is wider itself is broken between its letters. */
export function wrapped(text: string, room: number, widthOf: (text: string) => number): string[] {
  return inOurLetters(text)
    .split(lineEnds)
    .flatMap((paragraph) => broken(paragraph.replace(/\p{Cc}/gu, ' '), room, widthOf));
}

/** With accents on their letters, as our fonts have them, and without what no reader sees, such as soft hyphens. */
function inOurLetters(text: string): string {
  return text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

function broken(paragraph: string, room: number, widthOf: (text: string) => number): string[] {
  if (widthOf(paragraph) <= room) return [paragraph.trimEnd()];
  const pieces = paragraph
    .split(mayBreak)
    .flatMap((piece) => (widthOf(piece.trimEnd()) <= room ? [piece] : [...piece]));
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of pieces) {
    if (line !== '' && width + widthOf(piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      [line, width] = ['', 0];
    }
    line += piece;
    width += widthOf(piece);
  }
  return [...lines, line.trimEnd()];
}
