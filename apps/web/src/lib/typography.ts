/**
 * French spacing and apostrophes for words written with plain keys: a narrow no-break space before ; ! ? and a
 * no-break space before : and inside « ». Placeholders and times (14:32) are left alone.
 */
export function frenchTypography(text: string): string {
  return text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ :/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/ %/g, '\u202f%')
    .replace(/'/g, '’');
}
