import type { attachedFileTypes } from '@comptoir/contracts';

export type FileType = (typeof attachedFileTypes)[number];

const signatures: readonly { type: FileType; starts: Buffer; extension: string }[] = [
  { type: 'application/pdf', starts: Buffer.from('%PDF-'), extension: 'pdf' },
  {
    type: 'image/png',
    starts: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    extension: 'png',
  },
  { type: 'image/jpeg', starts: Buffer.from([0xff, 0xd8, 0xff]), extension: 'jpg' },
];

/**
 * What a content is, from its first bytes; its name is not asked. What is an archive as well, by its last 64 KiB, is
 * none of the types: programs would find in it what a PDF or a picture never holds.
 */
export function typeOf({ first, last }: { first: Buffer; last: Buffer }): FileType | undefined {
  if (endsAsArchive(last)) return undefined;
  return signatures.find(({ starts }) => first.subarray(0, starts.length).equals(starts))?.type;
}

const archiveEnd = Buffer.from('PK\x05\x06', 'latin1');
/** The record that ends a ZIP, without the comment after it; its last two bytes say how long that comment is. */
const archiveEndBytes = 22;

function endsAsArchive(last: Buffer): boolean {
  let at = last.lastIndexOf(archiveEnd);
  while (at >= 0) {
    const rest = last.length - at - archiveEndBytes;
    if (rest >= 0 && last.readUInt16LE(at + archiveEndBytes - 2) <= rest) return true;
    at = at === 0 ? -1 : last.lastIndexOf(archiveEnd, at - 1);
  }
  return false;
}

/**
 * The name that recipients see: the words of the name given, without its path, its dots and anything that is neither
 * letter nor digit, and the extension of what the content really is.
 */
export function safeName(given: string, type: FileType): string {
  const base = given.replace(/^.*[\\/]/s, '').replace(/\.[^.]*$/, '');
  const words = base
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  const extension = signatures.find((one) => one.type === type)?.extension;
  return `${words || 'document'}.${extension}`;
}

/** To be kept as a file of that name, never shown in place (RFC 6266). */
export function asDownload(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}

/** How much is here of a file that comes in parts. */
export interface Incoming {
  readonly parts: number;
  readonly received: number;
  readonly bytes: number;
}

/** Why a part cannot be taken: parts come in their order, and no more of them than was announced. */
export function partFault(
  { parts, received, bytes }: Incoming,
  { part, content }: { part: number; content: Buffer },
): 'OUT_OF_ORDER' | 'TOO_LONG' | undefined {
  if (part !== parts) return 'OUT_OF_ORDER';
  return received + content.length > bytes ? 'TOO_LONG' : undefined;
}
