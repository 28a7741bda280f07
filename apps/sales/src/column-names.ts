import { sql, type SqlFragment } from '@comptoir/persistence';

/** Some columns of a table, once: alone, or each as `table.column`. */
export function columnNames(names: readonly string[]): (table?: SqlFragment) => SqlFragment {
  return (table) => {
    const prefix = table ? sql`${table}.` : sql.empty;
    return sql.join(names.map((name) => sql`${prefix}${sql.ident(name, names)}`));
  };
}
