import fc from 'fast-check';
import { cursorCodec, type Cursor } from './cursor';

const codec = cursorCodec('a key of the tests, long enough to be one');
const cursor: Cursor = { k: ['2026-11-24', null, 'é"%'], d: 'next', s: 'quotes:expiryDate' };

describe('a cursor', () => {
  it('comes back as it was', () =>
    expect(codec.decode(codec.encode(cursor), 'quotes:expiryDate')).toEqual(cursor));

  it('is refused for another list or sort', () =>
    expect(() => codec.decode(codec.encode(cursor), 'tasks:expiryDate')).toThrow('cursor.malformed'));

  it('is refused when another key signed it', () => {
    const foreign = cursorCodec('another key of the tests, also long enough').encode(cursor);
    expect(() => codec.decode(foreign, cursor.s)).toThrow('cursor.malformed');
  });

  it('is refused when anything in it was changed', () => {
    const text = codec.encode(cursor);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'b', '7', '-'), (at, letter) => {
        fc.pre(
          Buffer.from(text.slice(0, at) + letter + text.slice(at + 1), 'base64url').compare(
            Buffer.from(text, 'base64url'),
          ) !== 0,
        );
        expect(() => codec.decode(text.slice(0, at) + letter + text.slice(at + 1), cursor.s)).toThrow(
          'cursor.malformed',
        );
      }),
    );
  });

  it('is refused when it is no cursor at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(() => codec.decode(text, cursor.s)).toThrow('cursor.malformed'),
      ),
    );
  });
});
