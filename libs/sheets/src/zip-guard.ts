const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const mostEntries = 1_000;
const in64Bits = 0xffffffff;

/**
 * Whether unpacking this archive can take no more than `maxBytes` in all. It adds up what the entries declare;
 * the reader behind it stops an entry at its declared size, so a lie gets nowhere. Entries that declare nothing
 * but hold something, and sizes beyond 4 GiB, are refused. Anything that is no archive is not safe either.
 */
export function isSafeZip(bytes: Buffer, maxBytes: number): boolean {
  const end = endOf(bytes);
  if (end === undefined) return false;
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > mostEntries) return false;

  let total = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return false;
    const packed = bytes.readUInt32LE(at + 20);
    const unpacked = bytes.readUInt32LE(at + 24);
    if (packed === in64Bits || unpacked === in64Bits || (unpacked === 0 && packed > 2)) return false;
    total += unpacked;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return total <= maxBytes;
}

function endOf(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  }
  return undefined;
}
