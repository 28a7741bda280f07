/** A paper as an attachment; its name is made of letters, digits, points and dashes, whatever the number holds. */
export function paperFile(number: string, content: Buffer) {
  const name = number.replace(/[^\w.-]+/g, '_').slice(0, 80);
  return { filename: `${name || 'document'}.pdf`, content, contentType: 'application/pdf' };
}
