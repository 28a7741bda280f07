import { xmlHead } from './xml';

/** Places in the table of formats below. */
export const cellStyles = {
  text: 0,
  heading: 1,
  quoted: 2,
  day: 3,
  amount: 4,
  integer: 5,
  quantity: 0,
} as const;
export const totalStyles = { text: 6, amount: 7, integer: 8 } as const;

/** Formats that every spreadsheet shows the way of its own country: 14 is a day, 4 is 1 234,50, 3 is 1 234. */
const formats = [
  { number: 0 },
  { number: 0, font: 1, fill: 2, border: 1 },
  { number: 49, quoted: true },
  { number: 14 },
  { number: 4 },
  { number: 3 },
  { number: 0, font: 1, border: 2 },
  { number: 4, font: 1, border: 2 },
  { number: 3, font: 1, border: 2 },
];

const xfs = formats.map(({ number, font = 0, fill = 0, border = 0, quoted }) =>
  [
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${quoted ? ' quotePrefix="1"' : ''}/>`,
  ].join(''),
);
const line = (side: 'top' | 'bottom') =>
  `<border><left/><right/>${side === 'top' ? '<top style="thin"/><bottom/>' : '<top/><bottom style="thin"/>'}<diagonal/></border>`;

export const stylesXml = [
  xmlHead,
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE9ECEF"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>${line('bottom')}${line('top')}</borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
