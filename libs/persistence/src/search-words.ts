import { sql, type SqlFragment } from './sql';
import { containsPattern } from './sql-helpers';

const mostWords = 8;
const likePhone = /^\s*[+\d(][\d\s./()\-‐‑–]{4,}\d\s*$/;
/** A document's number as somebody types it: `DE-2026-1234`, `de202601234`, `2026-1234`. */
const likeNumber = /^(?:([a-z]{1,2})-?)?(20\d{2})-?(\d{1,5})$/i;

/** A phone number in the one spelling that is searched: national digits, `+33 6 12…` and `0033 6 12…` being `0612…`. */
export function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (/^\s*(\+|00)/.test(phone)) return digits.replace(/^00/, '').replace(/^330?(?=\d)/, '0');
  return digits.replace(/^33(?=[1-9]\d{8}$)/, '0');
}

/** What a search asks for: every word, in any order; something that looks like a phone number is one word. */
export function searchWords(text: string): string[] {
  const phone = likePhone.test(text) && phoneDigits(text);
  const words = phone && isPhone(text, phone) ? [phone] : text.split(/\s+/);
  return words.filter((word) => word !== '' && !/^n[°º]$/i.test(word)).slice(0, mostWords);
}

/** Called from abroad, or from at home; other digits are numbers. */
function isPhone(text: string, digits: string): boolean {
  return digits.startsWith('0') || /^\s*(\+|00)/.test(text);
}

/** Every word somewhere in `content`, which holds text already put through `search_text`. */
export function containsWords(content: SqlFragment, text: string): SqlFragment {
  return sql.and(searchWords(text).map((word) => containsWord(content, word))).afresh;
}

/** A word of `searchWords` somewhere in `content`, in any of the ways in which it is written. */
export function containsWord(content: SqlFragment, word: string): SqlFragment {
  return sql.or(
    spellingsOf(word).map((spelling) => sql`${content} like search_text(${containsPattern(spelling)})`),
  ).afresh;
}

/** Besides the word itself: a number with its hyphens and zeros, a town without its hyphens. */
function spellingsOf(word: string): string[] {
  const bare = word.replace(/^n[°º]/i, '').replace(/[‐‑–]/g, '-');
  const [, series, year = '', digits = ''] = likeNumber.exec(bare) ?? [];
  const head = `${series === undefined ? '' : `${series}-`}${year}-`;
  const numbers = year === '' ? [] : [4, 5].map((size) => `${head}${digits.padStart(size, '0')}`);
  return [...new Set([bare, ...numbers, ...(year === '' ? [bare.replaceAll('-', ' ').trim()] : [])])].filter(
    (spelling) => spelling !== '',
  );
}
