import type { Language } from '@comptoir/contracts';
import { Context, Liquid } from 'liquidjs';
import { htmlOfText, htmlPage, plainText, safeHtml } from './message-html';
import { sampleWords } from './template-variables';
import { templateErrors } from './template.errors';

export interface TemplateText {
  readonly subject: string;
  readonly body: string;
  readonly format: 'TEXT' | 'HTML';
}

/** Words of which it is known, or taken to be so, in what they are. */
export interface SpokenText extends TemplateText {
  readonly language: Language;
}

export interface WrittenMessage {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What users write runs here: own properties of the words only, no files, no unknown variable or filter, and an end to
 * steps, memory and length.
 */
const limits = {
  ownPropertyOnly: true,
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  templates: {},
  relativeReference: false,
  parseLimit: 50_000,
  memoryLimit: 1_000_000,
} as const;
const plain = new Liquid(limits);
/** In markup every value is text: what it contains is never a tag. */
const escaping = new Liquid({ ...limits, outputEscape: 'escape' });
/** A filled-in body, in characters: beyond it something repeats itself. */
const longest = 200_000;

/** A reminder of fifty quotes takes some six hundred; so many take a tenth of a second. */
const mostSteps = 20_000;

/** Fills the template in; refuses (`template.value-missing`) rather than leave a hole. */
export function write({ subject, body, format, language }: SpokenText, words: object): WrittenMessage {
  const line = fill(plain, subject, words).replace(/\s+/g, ' ').trim();
  if (format === 'HTML') {
    const markup = safeHtml(fill(escaping, body, words));
    return { language, subject: line, text: plainText(markup), html: htmlPage(markup, language) };
  }
  const text = fill(plain, body, words)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { language, subject: line, text, html: htmlPage(htmlOfText(text), language) };
}

/** Refuses what could not be sent: bad syntax, unknown variables or filters. */
export function check(template: TemplateText, kind: 'QUOTE_REMINDER' | 'MESSAGE'): void {
  for (const field of ['subject', 'body'] as const) {
    try {
      render(plain, template[field], sampleWords(kind));
    } catch (error) {
      throw templateErrors.unusable(field, reasonOf(error));
    }
  }
}

function fill(engine: Liquid, template: string, words: object): string {
  try {
    return render(engine, template, words);
  } catch (error) {
    throw templateErrors.valueMissing(reasonOf(error));
  }
}

/**
 * Work is counted in steps, never in time: on a machine that stalls a letter comes late, it is not refused. The library
 * calls its limit at every step, with the time.
 */
function render(engine: Liquid, template: string, words: object): string {
  const context = new Context(words, engine.options, { sync: true }, { liquid: engine });
  let steps = 0;
  context.renderLimit.check = () => {
    if (++steps > mostSteps) throw new RangeError('it takes too many steps');
  };
  const written = engine.renderSync(engine.parse(template), context) as string;
  if (written.length > longest) throw new RangeError('it is too long');
  return written;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'unknown';
}
