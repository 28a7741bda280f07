import type { Language } from '@comptoir/contracts';
import { convert } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';

const color = /^(#[0-9a-f]{3}|#[0-9a-f]{6}|rgb\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*\))$/i;

/**
 * Text with simple markup and nothing that runs, is fetched or hides: no script, no event, no style sheet, no form, no
 * image or other thing that a reader's program would load from elsewhere; links only to web pages, addresses and phones.
 */
export function safeHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      ...['p', 'br', 'div', 'span', 'hr', 'blockquote', 'h1', 'h2', 'h3', 'b', 'strong', 'i', 'em', 'u', 's'],
      ...['ul', 'ol', 'li', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: {
      a: ['href', 'rel'],
      td: ['colspan', 'rowspan', 'style'],
      th: ['colspan', 'rowspan', 'style'],
      '*': ['style'],
    },
    allowedStyles: {
      '*': {
        color: [color],
        'text-align': [/^(left|right|center|justify)$/],
        'font-weight': [/^(normal|bold)$/],
      },
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 50,
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }) },
  });
}

/** The same for readers of plain text. */
export function plainText(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [{ selector: 'a', options: { hideLinkHrefIfSameAsText: true } }],
  })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Paragraphs and line breaks; everything else is text, never markup. */
export function htmlOfText(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** A whole page around safe markup. */
export function htmlPage(body: string, language: Language): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font-family:sans-serif;color:#212529">${body}</body></html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
