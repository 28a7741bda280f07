import { setImmediate } from 'node:timers/promises';
import type { Language } from '@comptoir/contracts';
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
  readonly language: Language;
  readonly author: string;
  /** At the left of each page's foot. */
  readonly footer: string;
  readonly content: Content[];
}

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
let last: Promise<unknown> = Promise.resolve();

/**
 * A4, pages numbered. One after the other, with a breath between them: each takes the process for some tens
 * of milliseconds, and whoever asks it something meanwhile should wait for one of them, not for all.
 */
export function makePdf(page: Page): Promise<Buffer> {
  const made = last.then(() => setImmediate()).then(() => print(page));
  last = made.catch(() => undefined);
  return made;
}

async function print({ title, language, author, footer, content }: Page): Promise<Buffer> {
  loaded ??= load();
  const pdfmake = await loaded;
  return pdfmake
    .createPdf({
      info: { title, author },
      language: locales[language],
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
