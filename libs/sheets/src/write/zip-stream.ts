import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  readonly path: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
}

const largest = 0xffffffff;
const version = 20;
/** Sizes follow the data, names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980: the same content is the same file. */
const date = 0x0021;

interface Entry {
  readonly path: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/**
 * A ZIP archive as it is made: no part, and no list of parts beyond its names, is held in memory. A part or an archive
 * of 4 GiB ends in an error instead of a file that nobody can open.
 */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const { path, content } of parts) {
    const name = Buffer.from(path);
    const start = offset;
    const head = header(0x04034b50, [], { path: name, crc: 0, packed: 0, size: 0 });
    offset += head.length;
    yield head;
    const part = new Packing(content);
    for await (const chunk of part) {
      offset += chunk.length;
      yield chunk;
    }
    const { crc, size, packed } = part;
    if (Math.max(size, offset) > largest) throw new RangeError('a file of 4 GiB');
    entries.push({ path: name, offset: start, crc, packed, size });
    const tail = numbers([0x08074b50, 4], [crc, 4], [packed, 4], [size, 4]);
    offset += tail.length;
    yield tail;
  }
  yield directory(entries, offset);
}

/** Deflates text on the way, and keeps count. */
class Packing implements AsyncIterable<Buffer> {
  crc = 0;
  size = 0;
  packed = 0;

  constructor(private readonly content: ZipPart['content']) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    const deflate = createDeflateRaw({ level: 4 });
    const source = Readable.from(this.counted(), { objectMode: false });
    source.once('error', (error) => deflate.destroy(error));
    for await (const chunk of source.pipe(deflate) as AsyncIterable<Buffer>) {
      this.packed += chunk.length;
      yield chunk;
    }
  }

  private async *counted(): AsyncGenerator<Buffer> {
    for await (const text of this.content) {
      const bytes = Buffer.from(text);
      this.crc = crc32(bytes, this.crc);
      this.size += bytes.length;
      yield bytes;
    }
  }
}

function directory(entries: readonly Entry[], offset: number): Buffer {
  const heads = entries.map((entry) =>
    Buffer.concat([
      header(0x02014b50, [[version, 2]], { ...entry, path: Buffer.alloc(0), length: entry.path.length }),
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4]),
      entry.path,
    ]),
  );
  const size = heads.reduce((sum, head) => sum + head.length, 0);
  const count: Field = [entries.length, 2];
  return Buffer.concat([
    ...heads,
    numbers([0x06054b50, 4], [0, 2], [0, 2], count, count, [size, 4], [offset, 4], [0, 2]),
  ]);
}

type Field = readonly [value: number, bytes: 2 | 4];

function header(
  signature: number,
  madeBy: readonly Field[],
  { path, length = path.length, crc, packed, size }: Omit<Entry, 'offset'> & { length?: number },
): Buffer {
  const fields = numbers(
    [signature, 4],
    ...madeBy,
    [version, 2],
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [date, 2],
    [crc, 4],
    [packed, 4],
    [size, 4],
    [length, 2],
    [0, 2],
  );
  return Buffer.concat([fields, path]);
}

function numbers(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of fields) {
    bytes.writeUIntLE(value, at, length);
    at += length;
  }
  return bytes;
}
