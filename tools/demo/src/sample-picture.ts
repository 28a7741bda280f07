import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];
type Area = readonly [x: number, y: number, width: number, height: number, colour: Colour];

const [width, height] = [800, 600];
const wall: Colour = [233, 227, 214];
/** The later ones stand before the earlier. */
const kitchen: readonly Area[] = [
  [0, 470, width, 130, [156, 122, 89]],
  [90, 60, 190, 210, [120, 98, 76]],
  [98, 68, 174, 194, [178, 214, 236]],
  [181, 68, 8, 194, [120, 98, 76]],
  [360, 90, 120, 130, [248, 249, 250]],
  [486, 90, 120, 130, [248, 249, 250]],
  [612, 60, 130, 410, [241, 243, 245]],
  [627, 200, 100, 110, [52, 58, 64]],
  [60, 320, 540, 18, [73, 80, 87]],
  [60, 338, 540, 132, [222, 226, 230]],
  [190, 338, 4, 132, [173, 181, 189]],
  [324, 338, 4, 132, [173, 181, 189]],
  [458, 338, 4, 132, [173, 181, 189]],
  [140, 312, 90, 10, [206, 212, 218]],
  [180, 268, 8, 46, [134, 142, 150]],
  [400, 314, 110, 7, [33, 37, 41]],
];

/** A kitchen as somebody's telephone sees it: a PNG, its light falling from the window. */
export function kitchenPng(): Buffer {
  const rows = Array.from({ length: height }, (_, y) => rowOf(y));
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Eight bits each of red, green and blue.
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function rowOf(y: number): Buffer {
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x += 1) {
    const area = kitchen.findLast(
      ([left, top, wide, high]) => x >= left && x < left + wide && y >= top && y < top + high,
    );
    const light = 1.04 - Math.hypot(x - 185, y - 165) / 2_600;
    row.set(
      (area?.[4] ?? wall).map((part) => Math.min(255, Math.round(part * light))),
      1 + x * 3,
    );
  }
  return row;
}

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
