import type { attachedFileTypes } from '@comptoir/contracts';

export type AttachedType = (typeof attachedFileTypes)[number];

const signatures: readonly { type: AttachedType; starts: Buffer; extension: string }[] = [
  { type: 'application/pdf', starts: Buffer.from('%PDF-'), extension: 'pdf' },
  {
    type: 'image/png',
    starts: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    extension: 'png',
  },
  { type: 'image/jpeg', starts: Buffer.from([0xff, 0xd8, 0xff]), extension: 'jpg' },
];

/** What a content is, from its first bytes; its name is not asked. */
export function typeOf(content: Buffer): AttachedType | undefined {
  return signatures.find(({ starts }) => content.subarray(0, starts.length).equals(starts))?.type;
}

/**
 * The name that recipients see: the words of the name given, without its path, its dots and anything that is neither
 * letter nor digit, and the extension of what the content really is.
 */
export function safeName(given: string, type: AttachedType): string {
  const base = given.replace(/^.*[\\/]/s, '').replace(/\.[^.]*$/, '');
  const words = base
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  const extension = signatures.find((one) => one.type === type)?.extension;
  return `${words || 'document'}.${extension}`;
}

/** The part of a message that carries it (RFC 2045), so that it is encoded once for all of them. */
export function mimePart({ name, type }: { name: string; type: AttachedType }, content: Buffer): string {
  const lines = content.toString('base64').replace(/.{76}/g, '$&\r\n');
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
  return [
    `Content-Type: ${type}`,
    `Content-Disposition: ${disposition}`,
    'Content-Transfer-Encoding: base64',
    '',
    lines,
  ].join('\r\n');
}
