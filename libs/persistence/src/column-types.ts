import { types } from 'pg';

const exactText = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC, types.builtins.DATE]);
const exactTextArrays = new Set<number>([1016, 1231, 1182]); // int8[], numeric[], date[]
const textArray = 1009;
const asText = (text: string) => text;

/**
 * How columns arrive: `date`, `bigint` and `numeric` stay text, for a JavaScript date or number would
 * shift or round them; `timestamptz` is a Date; json is parsed. Arrays hold what their elements would be.
 */
export const columnTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (exactText.has(oid)) return asText;
    return types.getTypeParser(exactTextArrays.has(oid) ? textArray : oid, format);
  },
};
