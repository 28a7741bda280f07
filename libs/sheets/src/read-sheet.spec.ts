import { writeXlsx, type CellValue } from 'hucre';
import { deflateRawSync } from 'node:zlib';
import {
  amount,
  country,
  day,
  listOf,
  oneOf,
  optional,
  percent,
  price,
  quantity,
  rate,
  readSheet,
  required,
  text,
  yesNo,
} from '.';

const columns = {
  reference: required(text(20), 'reference', 'référence'),
  label: optional(text(40), 'label', 'libellé'),
  price: optional(price, 'salePrice', "prix d'achat HT"),
};
const read = (content: string | Buffer, options = {}) =>
  readSheet(Buffer.from(content), { columns, ...options });
const faultsOf = async (content: string | Buffer, options = {}) =>
  (await read(content, options)).errors.listed.map(({ row, column, code }) => ({ row, column, code }));
const workbook = async (rows: CellValue[][]) =>
  Buffer.from(await writeXlsx({ sheets: [{ name: 'Feuil1', rows }] }));

describe('a file that is no CSV or XLSX', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\0', 'latin1'), 'file.format'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file.format'],
    ['text with a NUL', Buffer.from('reference\nA\0B'), 'file.format'],
    ['a zip without a workbook', zipOf('word/document.xml', '<w/>'), 'file.format'],
    ['a zip cut in half', zipOf('xl/workbook.xml', 'x'.repeat(999)).subarray(0, 60), 'file.format'],
    ['nothing', Buffer.from(''), 'file.empty'],
    ['blank lines', Buffer.from('\n ; \n'), 'file.empty'],
    ['UTF-16', Buffer.from('\ufeffreference\nA', 'utf16le'), 'file.encoding'],
  ])('refuses %s', async (_, content, code) => {
    expect(await faultsOf(content)).toEqual([{ row: 1, column: null, code }]);
  });

  it('refuses Latin-1 and says on which line it shows', async () => {
    expect(await faultsOf(Buffer.from('reference\nA\ncanapé', 'latin1'))).toEqual([
      { row: 3, column: null, code: 'file.encoding' },
    ]);
  });

  it('refuses a workbook that swells when unpacked, whether it admits it or not', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(300 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await faultsOf(bomb)).toEqual([{ row: 1, column: null, code: 'file.format' }]);
    const liar = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(1024 * 1024), 0);
    expect(await faultsOf(liar)).toEqual([{ row: 1, column: null, code: 'file.format' }]);
  });

  it('stops reading a stream at its limit', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 64 * 1024;
        yield Buffer.alloc(64 * 1024, 'a');
      }
    }
    const reading = readSheet(endless(), { columns, maxBytes: 1024 * 1024 });
    await expect(reading).rejects.toMatchObject({ kind: 'too-large', code: 'file.too-large' });
    expect(sent).toBeLessThan(1.2 * 1024 * 1024);
  });

  it('stops at too many rows', async () => {
    expect(await faultsOf(`reference\n${'A\n'.repeat(30)}`, { maxRows: 10 })).toEqual([
      { row: 12, column: null, code: 'file.too-many-rows' },
    ]);
  });
});

describe('headings', () => {
  it('reports the unknown, the missing and the doubled', async () => {
    expect(await faultsOf('libellé;couleur;LABEL\nA;rouge;B')).toEqual([
      { row: 1, column: 'couleur', code: 'heading.unknown' },
      { row: 1, column: 'LABEL', code: 'heading.duplicate' },
      { row: 1, column: 'reference', code: 'heading.missing' },
    ]);
  });

  it.each(['reference,label,salePrice', 'LABEL;Référence;Prix d’achat HT', 'Libelle;"RÉFÉRENCE";SALEPRICE'])(
    'are French or English, in any order and case: %s',
    async (headings) => expect(await faultsOf(`${headings}\n`)).toEqual([]),
  );
});

describe('CSV', () => {
  it('reports a quote that is never closed, text after a closing one, and a line that is too long', async () => {
    expect(await faultsOf('reference;label\nA;"x"y\nB;x;y\nC;"x\nD;y\n')).toEqual([
      { row: 2, column: null, code: 'csv.quote' },
      { row: 3, column: null, code: 'row.too-long' },
      { row: 4, column: null, code: 'csv.quote' },
    ]);
    expect(await faultsOf(`reference\n${','.repeat(300)}`)).toEqual([
      { row: 2, column: null, code: 'row.too-wide' },
    ]);
  });

  it.each([
    ['comma', '\ufeffreference,label\r\nA,"x, ""y"""\r\n\r\nB,\r\n'],
    ['semicolon', 'reference;label\nA;"x, ""y"""\n\nB;\n'],
    ['old Macintosh line ends', 'reference;label\rA;"x, ""y"""\r\rB'],
  ])('is read with %s, numbered as a spreadsheet numbers it', async (_, content) => {
    expect((await read(content)).rows).toEqual([
      { row: 2, values: { reference: 'A', label: 'x, "y"', price: null } },
      { row: 4, values: { reference: 'B', label: null, price: null } },
    ]);
  });

  it('counts a cell of several lines as one row and joins its lines', async () => {
    const { rows } = await read('reference;label\nA;"one\r\ntwo"\nB;x');
    expect(rows).toMatchObject([
      { row: 2, values: { label: 'one two' } },
      { row: 3, values: { reference: 'B' } },
    ]);
  });
});

describe('XLSX', () => {
  const typed = {
    day: required(day, 'day'),
    price: required(price, 'price'),
    yes: required(yesNo, 'yes'),
    code: required(text(20), 'code'),
  };

  it('reads dates, numbers, booleans and text of the first sheet, skipping blank lines', async () => {
    const content = await workbook([
      ['Day', 'PRICE', 'yes', 'code'],
      [new Date('2026-11-24T00:00:00Z'), 1234.5, true, '00123'],
      [],
      ['24/11/2026', 0.1 + 0.2, 'non', 75001],
    ]);
    const sheet = await readSheet(content, { columns: typed });
    expect(sheet.errors.listed).toEqual([]);
    expect(sheet.rows).toEqual([
      { row: 2, values: { day: '2026-11-24', price: '1234.50', yes: true, code: '00123' } },
      { row: 4, values: { day: '2026-11-24', price: '0.30', yes: false, code: '75001' } },
    ]);
  });

  it('reports faults with the heading as it stands in the sheet', async () => {
    const content = await workbook([
      ['Référence', 'Prix d’achat HT'],
      ['A', -5],
      ['', 1],
    ]);
    expect(await faultsOf(content)).toEqual([
      { row: 2, column: 'Prix d’achat HT', code: 'amount.negative' },
      { row: 3, column: 'Référence', code: 'cell.missing' },
    ]);
  });
});

describe('cells', () => {
  const vatRate = rate(['20', '10', '5.5', '0']);
  const colours = listOf(oneOf(['RED', 'DARK_BLUE'], { rouge: 'RED' }));
  const code = text(3);
  const types = { amount, price, quantity, percent, vatRate, day, yesNo, colours, country, code };

  it.each<[keyof typeof types, string, unknown]>([
    ['amount', '1 234,505', 'number.too-precise'],
    ['amount', '1,234.50', 'number.invalid'],
    ['amount', '1e3', 'number.invalid'],
    ['amount', '1 23', 'number.invalid'],
    ['amount', '9999999999999', 'number.too-large'],
    ['amount', '-0,01', 'amount.negative'],
    ['quantity', '-1', 'quantity.not-positive'],
    ['quantity', '0,000', 'quantity.not-positive'],
    ['quantity', '1,2345', 'number.too-precise'],
    ['percent', '100,01', 'percent.out-of-range'],
    ['percent', '-5', 'percent.out-of-range'],
    ['percent', '5000', 'percent.out-of-range'],
    ['vatRate', '19,6', 'vat-rate.unknown'],
    ['vatRate', 'vingt', 'vat-rate.unknown'],
    ['day', '31/02/2026', 'day.invalid'],
    ['day', '2026-2-3', 'day.invalid'],
    ['yesNo', 'peut-être', 'yes-no.invalid'],
    ['colours', 'rouge|vert', 'value.unknown'],
    ['colours', 'rouge||', 'value.empty'],
    ['country', 'Narnia', 'country.unknown'],
    ['country', 'ZZ', 'country.unknown'],
    ['code', 'long', 'text.too-long'],
    ['code', '\u0007', 'text.invalid'],
  ])('refuse what they cannot mean : %s %j', (type, cell, fault) => {
    expect(types[type](cell)).toMatchObject({ code: fault });
  });

  it.each<[keyof typeof types, string, unknown]>([
    ['amount', '1 234,50', '1234.50'],
    ['amount', '1\u00a0234,5', '1234.50'],
    ['amount', '12\u202f345\u202f678', '12345678.00'],
    ['amount', '-0', '0.00'],
    ['price', '0,1234', '0.1234'],
    ['price', '007', '7.00'],
    ['quantity', '2,500', '2.5'],
    ['percent', '100.00', '100'],
    ['percent', '12,50', '12.5'],
    ['vatRate', '5,50', '5.5'],
    ['day', '24/11/2026', '2026-11-24'],
    ['yesNo', 'OUI', true],
    ['yesNo', 'no', false],
    ['colours', 'Rouge | dark blue|RED', ['RED', 'DARK_BLUE']],
    ['country', 'fra', 'FR'],
    ['country', 'Allemagne', 'DE'],
    ['country', 'germany', 'DE'],
    ['country', "Côte d'Ivoire", 'CI'],
    ['country', 'gb', 'GB'],
  ])('read what people write : %s %j', (type, cell, value) => {
    expect(types[type](cell)).toEqual(value);
  });
});

it('lists a thousand faults, cut to a line each, and counts them all', async () => {
  const { errors, rowCount } = await read(`reference;salePrice\n${`A;${'x'.repeat(500)}\n`.repeat(1_500)}`);
  expect([errors.count, errors.listed.length, rowCount]).toEqual([1_500, 1_000, 1_500]);
  expect(errors.listed[0]?.value).toHaveLength(100);
});

/** A zip of one deflated file; `declared` is what it says its size is. */
function zipOf(name: string, content: string | Buffer, declared = Buffer.byteLength(content)): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32BE(0x504b0304);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32BE(0x504b0102);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt16LE(name.length, 28);
  for (const [header, at] of [
    [local, 18],
    [entry, 20],
  ] as const) {
    header.writeUInt32LE(packed.length, at);
    header.writeUInt32LE(declared, at + 4);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}
