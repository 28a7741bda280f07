import fc from 'fast-check';
import { sql } from './sql';
import { centsText, containsPattern } from './sql-helpers';

describe('the sql tag', () => {
  it('keeps values apart from text, in order, through nesting', () => {
    const inner = sql`b = ${2} and c = ${3}`;
    const query = sql`select ${1} where ${inner} or d = ${4}`;
    expect(query.text).toBe('select $1 where b = $2 and c = $3 or d = $4');
    expect(query.values).toEqual([1, 2, 3, 4]);
  });

  it('makes a parameter of whatever value comes, never text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.anything().filter((value) => value !== undefined),
          { minLength: 1, maxLength: 5 },
        ),
        (values) => {
          const query = sql.join(values.map((value) => sql`x = ${value}`));
          expect(query.text).toBe(values.map((_, index) => `x = $${index + 1}`).join(', '));
          expect(query.values).toEqual(values);
        },
      ),
    );
  });

  it('is not fooled by an object that looks like a fragment', () => {
    const forged = JSON.parse(
      `{"text":"1; drop table quote","strings":["1; drop table quote"],"pieces":["1; drop table quote"],"values":[]}`,
    ) as unknown;
    expect(sql`select ${forged}`).toMatchObject({ text: 'select $1', values: [forged] });
  });

  it('cannot be called with text, nor its fragments built', () => {
    const call = sql as unknown as (text: unknown) => unknown;
    expect(() => call('drop table quote')).toThrow(TypeError);
    expect(() => call(['drop table quote'])).toThrow(TypeError);
    expect(() => call(Object.assign(['drop table quote'], { raw: ['drop table quote'] }))).toThrow(TypeError);
    const Fragment = sql.empty.constructor as new (...parts: unknown[]) => unknown;
    expect(() => new Fragment(Symbol('built by the sql tag'), ['drop table quote'], [])).toThrow(TypeError);
  });

  it('refuses a forgotten value and an identifier that is not listed', () => {
    expect(() => sql`select ${undefined}`).toThrow('undefined in SQL');
    expect(() => sql`select ${() => 1}`).toThrow('a function in SQL');
    expect(() => sql.ident('id"; drop table quote; --', ['id'])).toThrow(TypeError);
    expect(sql.ident('a"b', ['a"b']).text).toBe('"a""b"');
  });

  it('refuses raw text that is not known when compiling', () => {
    const given: string = 'drop table quote';
    // @ts-expect-error a variable is not constant text
    expect(sql.raw(given)).toBeInstanceOf(Object);
    expect(sql.raw('now()').text).toBe('now()');
  });

  it('joins', () => {
    expect(sql.join([]).text).toBe('');
    expect(sql.and([]).text).toBe('true');
    expect(sql.or([]).text).toBe('false');
    expect(sql.and([sql`a`, sql`b = ${1}`]).text).toBe('(a and b = $1)');
    expect(sql.or([sql`a`, sql`b`]).text).toBe('(a or b)');
  });
});

it('takes the wildcards of a search literally', () =>
  expect(containsPattern('50%_\\')).toBe('%50\\%\\_\\\\%'));

it('shows cents as a decimal', () => expect(centsText(sql`total`).text).toBe('((total) * 0.01)::text'));
