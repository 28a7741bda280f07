import { asDownload, partFault, safeName, typeOf } from './received-file';

const pdf = Buffer.from('%PDF-1.7\n…\n%%EOF\n');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]);
const is = (content: Buffer) => typeOf({ first: content, last: content });
/** The record that ends a ZIP with a comment of so many bytes. */
const archiveEnd = (comment: number) => {
  const record = Buffer.alloc(22 + comment);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(comment, 20);
  return record;
};

describe('the type of a file', () => {
  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page with a PDF in it', Buffer.from('<html>%PDF-1.7')],
    ['a program', Buffer.from('MZ\x90\x00%PDF-1.7', 'latin1')],
    ['a drawing with scripts', Buffer.from('<svg onload="alert(1)"/>')],
    ['half a signature', png.subarray(0, 6)],
    ['nothing', Buffer.alloc(0)],
    ['a PDF that is an archive', Buffer.concat([pdf, archiveEnd(0)])],
    ['a picture that is an archive with a comment', Buffer.concat([jpeg, archiveEnd(300)])],
    ['an archive with something after it', Buffer.concat([png, archiveEnd(0), Buffer.from('more')])],
  ])('is none of ours for %s', (_, content) => expect(is(content)).toBeUndefined());

  it('comes from its first bytes', () => {
    expect([pdf, png, jpeg].map(is)).toEqual(['application/pdf', 'image/png', 'image/jpeg']);
  });

  it('stands though the four letters of an archive come up by chance', () => {
    expect(is(Buffer.concat([pdf, Buffer.from('PK\x05\x06', 'latin1')]))).toBe('application/pdf');
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\moi\\Plan cuisine v2.dwg', 'Plan-cuisine-v2.pdf'],
    ['facture.pdf.exe', 'facture-pdf.pdf'],
    ['métré été.PDF', 'métré-été.pdf'],
    ['plan"; filename="evil.exe', 'plan-filename-evil.pdf'],
    ['…', 'document.pdf'],
    ['/', 'document.pdf'],
  ])('%s becomes %s', (given, name) => expect(safeName(given, 'application/pdf')).toBe(name));

  it('stands in a header whatever it holds', () =>
    expect(asDownload("métré (l'été).pdf")).toBe(
      "attachment; filename*=UTF-8''m%C3%A9tr%C3%A9%20%28l%27%C3%A9t%C3%A9%29.pdf",
    ));
});

describe('a part of a file', () => {
  const incoming = { parts: 2, received: 10, bytes: 14 };
  it.each([
    [1, 2, 'OUT_OF_ORDER'],
    [3, 2, 'OUT_OF_ORDER'],
    [2, 5, 'TOO_LONG'],
    [2, 4, undefined],
    [2, 1, undefined],
  ])('number %i of %i bytes: %s', (part, bytes, fault) =>
    expect(partFault(incoming, { part, content: Buffer.alloc(bytes) })).toBe(fault),
  );
});
