/**
 * What a spreadsheet may take for a formula: `= + - @`, their full-width forms, and what it strips before it looks
 * (tab, line breaks, spaces of any kind).
 */
const evaluable = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

export function looksLikeFormula(text: string): boolean {
  return evaluable.test(text);
}

/** The text with an apostrophe before it where a spreadsheet would otherwise evaluate it. */
export function neutral(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
