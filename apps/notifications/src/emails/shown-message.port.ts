import type { Message } from './send-emails/envelopes.port';

/** A message as its recipient would see it, attachments by name and size. */
export function shown({ from, subject, text, html, attachments = [], files = [] }: Message) {
  const sender = from as { name: string; address: string };
  return {
    from: `${sender.name} <${sender.address}>`,
    subject,
    text,
    html,
    attachments: [
      ...attachments.map(({ filename, contentType = '', content, raw }) => ({
        name: String(filename),
        type: contentType,
        bytes: raw === undefined ? Buffer.byteLength(content as Buffer) : encodedBytes(String(raw)),
      })),
      ...files.map(({ name, type, bytes }) => ({ name, type, bytes })),
    ],
  };
}

/** Size of what a part holds: four characters of base64 are three bytes. */
function encodedBytes(part: string): number {
  const base64 = part.slice(part.indexOf('\r\n\r\n') + 4).replaceAll('\r\n', '');
  return Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
}
