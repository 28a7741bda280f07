import { containsPattern, sql, type SqlFragment } from '@comptoir/persistence';

const maxWords = 8;
/** Text that so few documents hold names them, and everything else is asked of those only. */
export const mostFound = 200;

/** A phone number in the one spelling that is searched: national digits, `+33 6 12…` and `0033 6 12…` being `0612…`. */
export function phoneDigits(phone: string): string {
  return phone.replace(/^\s*(\+|00)33\s*(\(0\))?/, '0').replace(/\D/g, '');
}

/** What a search asks for: every word, in any order; something that looks like a phone number is one word. */
export function searchWords(text: string): string[] {
  const looksLikePhone = /^\s*(\+|0)[\d .()-]{5,}$/.test(text);
  const words = looksLikePhone ? [phoneDigits(text)] : text.trim().split(/\s+/);
  return words.filter((word) => word !== '').slice(0, maxWords);
}

/** Every word somewhere in `content`, which holds text already put through `search_text`. */
export function containsWords(content: SqlFragment, text: string): SqlFragment {
  return sql.and(searchWords(text).map((word) => sql`${content} like search_text(${containsPattern(word)})`))
    .afresh;
}
