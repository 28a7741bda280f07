import { sql, type SqlFragment } from '@comptoir/persistence';

/** A phone number as `phoneDigits` of a search spells it. */
export const digits = (column: SqlFragment) =>
  sql`regexp_replace(regexp_replace(${column}, '^\\s*(\\+|00)33\\s*(\\(0\\))?', '0'), '\\D', '', 'g')`;

/** By what words the document `h` of the customer `c` is found, its project being called so. */
export function documentWords(projectNumber: SqlFragment, projectLabel: SqlFragment): SqlFragment {
  return sql`search_text(concat_ws(' ', h.number, h.reference, ${projectNumber}, ${projectLabel},
    c.display_name, c.email, c.city, ${digits(sql`c.phone`)}, ${digits(sql`c.mobile`)}))`;
}
