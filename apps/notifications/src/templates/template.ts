import { Context, Liquid } from 'liquidjs';
import type { ReminderWords } from './reminder-words';
import { templateErrors } from './template.errors';

export interface TemplateText {
  readonly subject: string;
  readonly body: string;
}

export interface WrittenMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What users write runs here: own properties of the words only, no files, no unknown variable or filter, and an end to
 * steps, memory and length.
 */
const liquid = new Liquid({
  ownPropertyOnly: true,
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  templates: {},
  relativeReference: false,
  parseLimit: 50_000,
  memoryLimit: 1_000_000,
});

/** A reminder of fifty quotes takes some six hundred; so many take a tenth of a second. */
const mostSteps = 20_000;

/** Fills the template in; refuses (`template.value-missing`) rather than leave a hole. */
export function write({ subject, body }: TemplateText, words: ReminderWords): WrittenMessage {
  const text = fill(body, words)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { subject: fill(subject, words).replace(/\s+/g, ' ').trim(), text, html: htmlOf(text) };
}

/** Refuses what could not be sent: bad syntax, unknown variables or filters. */
export function check(template: TemplateText): void {
  for (const field of ['subject', 'body'] as const) {
    try {
      render(template[field], sample);
    } catch (error) {
      throw templateErrors.unusable(field, reasonOf(error));
    }
  }
}

function fill(template: string, words: ReminderWords): string {
  try {
    return render(template, words);
  } catch (error) {
    throw templateErrors.valueMissing(reasonOf(error));
  }
}

/**
 * Work is counted in steps, never in time: on a machine that stalls a letter comes late, it is not refused. The library
 * calls its limit at every step, with the time.
 */
function render(template: string, words: ReminderWords): string {
  const context = new Context(words, liquid.options, { sync: true }, { liquid });
  let steps = 0;
  context.renderLimit.check = () => {
    if (++steps > mostSteps) throw new RangeError('it takes too many steps');
  };
  return liquid.renderSync(liquid.parse(template), context) as string;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'unknown';
}

/** Paragraphs and line breaks; everything else is text, never markup. */
function htmlOf(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><body style="font-family:sans-serif;color:#212529">${paragraphs.join('')}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

const quote = {
  numero: 'DE-2026-00001',
  date: '02/10/2026',
  echeance: '30/11/2026',
  jours_restants: 6,
  montant_ttc: '1 200,00 €',
  montant_ht: '1 000,00 €',
};
/** Every word there is. */
const sample: ReminderWords = {
  client: { nom: 'Mme Lefèvre' },
  projet: { numero: 'P-2026-0001', nom: 'Cuisine Lefèvre' },
  magasin: { nom: 'Lyon Part-Dieu', telephone: '04 72 00 00 00', email: 'lyon@magasin.example' },
  vendeur: { nom: 'Julien Durand' },
  devis: quote,
  liste_devis: [quote, quote],
};
