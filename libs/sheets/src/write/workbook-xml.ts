import { columnName, escaped, xmlHead } from './xml';

/** A sheet that was written. */
export interface Tab {
  readonly name: string;
  readonly columns: number;
  /** The last row that the filter covers, headings included. */
  readonly lastRow: number;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

export function filterRange({ columns, lastRow }: Tab): string {
  return `A1:${columnName(columns - 1)}${lastRow}`;
}

export function workbookXml(tabs: readonly Tab[]): string {
  const sheets = tabs.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    xmlHead,
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${tabs.flatMap(namesOf).join('')}</definedNames></workbook>`,
  ].join('');
}

/** What a spreadsheet keeps for itself with a filter, and the headings on every printed page. */
function namesOf(tab: Tab, index: number): string[] {
  const quoted = `'${escaped(tab.name.replaceAll("'", "''"))}'`;
  const name = (kind: string, attributes: string, value: string) =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}"${attributes}>${quoted}!${value}</definedName>`;
  return [
    name('_FilterDatabase', ' hidden="1"', filterRange(tab).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')),
    name('Print_Titles', '', '$1:$1'),
  ];
}

export function workbookRelationsXml(tabs: readonly Tab[]): string {
  const sheets = tabs.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  return relationsXml([...sheets, relation(`rId${tabs.length + 1}`, 'styles', 'styles.xml')]);
}

export function packageRelationsXml(): string {
  return relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')]);
}

export function contentTypesXml(tabs: readonly Tab[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${contentType}.${type}+xml"/>`;
  return [
    xmlHead,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', 'sheet.main'),
    ...tabs.map((_, index) => part(sheetPath(index), 'worksheet')),
    part('xl/styles.xml', 'styles'),
    '</Types>',
  ].join('');
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
}

function relationsXml(all: readonly string[]): string {
  return `${xmlHead}<Relationships xmlns="${packageRelations}">${all.join('')}</Relationships>`;
}
