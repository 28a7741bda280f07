import type { Content } from 'pdfmake/interfaces';
import { medium, regular } from './fonts';

let loaded: ReturnType<typeof load> | undefined;

/** The printer, loaded with the first paper: a service that prints none need not keep it. */
async function load() {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.addFonts({ Roboto: { normal: regular, bold: medium, italics: regular, bolditalics: medium } });
  // Text of customers is laid out here: nothing but our two fonts may be read, and nothing fetched.
  pdfmake.setLocalAccessPolicy((path) => path === regular || path === medium);
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake;
}

/** What stands on the pages of a paper. */
export interface Page {
  readonly title: string;
  readonly author: string;
  /** At the left of each page's foot. */
  readonly footer: string;
  readonly content: Content[];
}

/** A4, in French, pages numbered. */
export async function makePdf({ title, author, footer, content }: Page): Promise<Buffer> {
  loaded ??= load();
  const pdfmake = await loaded;
  return pdfmake
    .createPdf({
      info: { title, author },
      language: 'fr-FR',
      pageMargins: [40, 40, 40, 60],
      defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.2 },
      styles: {
        title: { fontSize: 16, bold: true },
        head: { bold: true, color: '#495057' },
        total: { bold: true, fontSize: 11 },
      },
      content,
      footer: (page, pages) => ({
        columns: [footer, { text: `${page} / ${pages}`, alignment: 'right' }],
        margin: [40, 20, 40, 0],
        fontSize: 8,
        color: '#5c636a',
      }),
    })
    .getBuffer();
}
