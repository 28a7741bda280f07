/** What somebody writes: variables in double braces, markup where the format says so. */
export interface WrittenWords {
  subject: string;
  body: string;
  format: 'TEXT' | 'HTML';
}
export interface OfferedVariable {
  /** As the words name it: `devis.numero`. */
  name: string;
  label: string;
  example: string;
}

/** Puts text around what is selected in a field, or at the cursor, and says where the cursor goes. */
export function around(
  {
    value,
    selectionStart,
    selectionEnd,
  }: Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'>,
  before: string,
  after = '',
): { text: string; cursor: number } {
  const chosen = value.slice(selectionStart, selectionEnd);
  const text = value.slice(0, selectionStart) + before + chosen + after + value.slice(selectionEnd);
  return { text, cursor: selectionStart + before.length + chosen.length + (chosen ? after.length : 0) };
}
