import type { Language } from '@comptoir/contracts';
import { fonts } from './fonts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** What a reader of the file is told of it. */
export interface About {
  readonly title: string;
  readonly language: Language;
  readonly author?: string;
}

/**
 * A file of A4 pages without one yet, that knows our two fonts and none else. The printer comes with the first: a service
 * that prints none need not keep it.
 */
export async function openDocument(
  { title, language, author }: About,
  layout: 'portrait' | 'landscape',
  margin: number,
): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: 'A4',
    layout,
    margin,
    autoFirstPage: false,
    font: '',
    lang: locales[language],
    info: { Title: title, ...(author !== undefined && { Author: author }) },
    displayTitle: true,
  });
  const { regular, medium } = fonts();
  return document.registerFont('regular', regular).registerFont('medium', medium);
}
