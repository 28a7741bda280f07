import type { Language } from './problem-words';

interface Page {
  readonly language: Language;
  readonly title: string;
  /** Markup; what others wrote in it went through `text`. */
  readonly body: string;
}

const style = [
  '*{box-sizing:border-box}',
  'body{font:1.1rem/1.5 sans-serif;max-width:36rem;margin:0 auto;padding:2rem 1rem 4rem;color:#212529;overflow-wrap:anywhere}',
  'body:has(table){max-width:52rem}',
  'h1{font-size:1.6rem;line-height:1.25}',
  'button{font:inherit;padding:.6rem 1.2rem;min-height:2.75rem;cursor:pointer}',
  'form.offer{border:1px solid #868e96;border-radius:.4rem;padding:1rem;margin:1.5rem 0}',
  'form.offer label{display:block;margin:0 0 1rem}',
  'input[type=text]{font:inherit;display:block;width:100%;padding:.5rem;border:1px solid #6c757d;border-radius:.25rem;margin-top:.25rem}',
  'input[type=checkbox]{width:1.2rem;height:1.2rem;margin:0 .5rem 0 0;vertical-align:-.15rem}',
  'table{border-collapse:collapse;width:100%;font-size:.95rem;margin:1rem 0}',
  'caption{text-align:left;font-weight:bold;padding:.4rem 0}',
  'th,td{text-align:left;vertical-align:top;padding:.4rem .3rem;border-bottom:1px solid #ced4da}',
  '.n{text-align:right;white-space:nowrap;overflow-wrap:normal}',
  'tfoot tr:last-child{font-weight:bold}',
  '.alert{border-left:.3rem solid #b02a37;padding:.5rem .8rem;background:#fff5f5}',
  '.small{color:#495057;font-size:.95rem}',
  '@media(max-width:34rem){.wide{display:none}body{font-size:1rem}}',
].join('');

/** A page for those who have no session: one file, nothing to fetch, nothing that runs. */
export function publicPage({ language, title, body }: Page): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${text(title)}</title><style>${style}</style></head><body><main><h1>${text(title)}</h1>${body}</main></body></html>`;
}

/** What others wrote, as markup that says just that. */
export function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
