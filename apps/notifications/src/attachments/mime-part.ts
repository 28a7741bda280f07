import { asDownload, type FileType } from '@comptoir/papers';

/** The part of a message that carries it (RFC 2045), so that it is encoded once for all of them. */
export function mimePart({ name, type }: { name: string; type: FileType }, content: Buffer): string {
  const lines = content.toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    `Content-Type: ${type}`,
    `Content-Disposition: ${asDownload(name)}`,
    'Content-Transfer-Encoding: base64',
    '',
    lines,
  ].join('\r\n');
}
