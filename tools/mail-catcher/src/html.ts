/** Text that is already HTML. Made by `html` only, so nothing gets into a page without being escaped. */
export class Html {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** Escapes every value but those that are Html already. */
export function html(strings: TemplateStringsArray, ...values: readonly (Html | string | number)[]): Html {
  return new Html(strings.reduce((text, part, index) => text + shown(values[index - 1]) + part));
}

export const join = (pieces: readonly Html[]): Html => new Html(pieces.join(''));

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function shown(value: Html | string | number | undefined): string {
  return value instanceof Html
    ? String(value)
    : String(value ?? '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
