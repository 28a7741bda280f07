const seal = Symbol('built by the sql tag');

/**
 * A piece of SQL with its parameters apart. Only the `sql` tag and its helpers can build one, so a
 * value that comes from outside is always a parameter, whatever its shape: text, object or array.
 */
export class SqlFragment {
  /** @internal */
  constructor(
    key: typeof seal,
    private readonly strings: readonly string[],
    readonly values: readonly unknown[],
    /** Its best plan depends on the values: a plan made for others must not be used again. */
    readonly plannedAfresh = false,
  ) {
    if (key !== seal) throw new TypeError('only the sql tag builds SQL');
  }

  /** The statement with `$1`, `$2`… in the order of `values`. */
  get text(): string {
    return this.strings.reduce((text, piece, index) => `${text}$${index}${piece}`);
  }

  /** The same, to be planned for its values each time: for `like`, whose selectivity only the pattern tells. */
  get afresh(): SqlFragment {
    return new SqlFragment(seal, this.strings, this.values, true);
  }

  /** @internal the constant pieces around the values: one more than there are values */
  get pieces(): readonly string[] {
    return this.strings;
  }
}

/**
 * Writes SQL: `` sql`select * from quote where id = ${id} and ${filter}` ``.
 *
 * Interpolated fragments are spliced in, everything else becomes a parameter. `undefined` throws, for
 * it is a forgotten value; say `null`. JavaScript arrays become PostgreSQL arrays (`= any(${ids})`).
 */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): SqlFragment {
  if (!Object.isFrozen(strings) || !Array.isArray(strings.raw)) throw new TypeError('sql is a template tag');
  return splice(strings, values);
}

/** The fragments one after the other, separated by `, ` unless told. An empty list gives nothing. */
sql.join = (list: readonly SqlFragment[], separator: SqlFragment = sql`, `): SqlFragment => {
  const parts = list.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
  return splice(['', ...parts.map(() => '')], parts);
};

/** All of them, in parentheses; `true` for none. */
sql.and = (list: readonly SqlFragment[]): SqlFragment =>
  list.length === 0 ? sql`true` : sql`(${sql.join(list, sql` and `)})`;

/** Any of them, in parentheses; `false` for none. */
sql.or = (list: readonly SqlFragment[]): SqlFragment =>
  list.length === 0 ? sql`false` : sql`(${sql.join(list, sql` or `)})`;

/** Nothing at all. */
sql.empty = new SqlFragment(seal, [''], []);

/** Constant text of the program. The type refuses whatever is not known when compiling. */
sql.raw = <T extends string>(text: string extends T ? never : T): SqlFragment =>
  new SqlFragment(seal, [text], []);

/** A quoted identifier, one of `allowed`; throws on any other, so that a name may come from outside. */
sql.ident = (name: string, allowed: readonly string[]): SqlFragment => {
  if (!allowed.includes(name))
    throw new TypeError(`not one of the allowed identifiers: ${name.slice(0, 60)}`);
  return new SqlFragment(seal, [`"${name.replaceAll('"', '""')}"`], []);
};

/** A value kept as jsonb: needed for arrays and strings, which would otherwise not arrive as JSON. */
sql.json = (value: unknown): SqlFragment => {
  if (value === undefined) throw new TypeError('undefined is no JSON value');
  return sql`${JSON.stringify(value)}::jsonb`;
};

function splice(strings: readonly string[], values: readonly unknown[]): SqlFragment {
  const pieces = [strings[0] ?? ''];
  const parameters: unknown[] = [];
  let afresh = false;
  const append = (text: string) => pieces.push(`${pieces.pop() ?? ''}${text}`);

  values.forEach((value, index) => {
    if (value === undefined)
      throw new TypeError(`undefined in SQL after: …${(strings[index] ?? '').slice(-40)}`);
    if (typeof value === 'function') throw new TypeError('a function in SQL: it was meant to be called');
    if (value instanceof SqlFragment) {
      const [first = '', ...rest] = value.pieces;
      append(first);
      pieces.push(...rest);
      parameters.push(...value.values);
      afresh ||= value.plannedAfresh;
    } else {
      pieces.push('');
      parameters.push(value);
    }
    append(strings[index + 1] ?? '');
  });
  return new SqlFragment(seal, pieces, parameters, afresh);
}
