import { useCallback, useSyncExternalStore } from 'react';
import { frenchTypography } from './typography';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** French counts 0 and 1 alike and says « 1 000 000 de lignes »: three forms. English has two. */
export interface FrenchForms {
  one: string;
  many: string;
  other: string;
}
export interface EnglishForms {
  one: string;
  other: string;
}
/** French and English side by side, so that neither can be forgotten. `{{name}}` marks a value. */
export type Phrase = readonly [fr: string | FrenchForms, en: string | EnglishForms];
export type Phrasebook = Readonly<Record<string, Phrase>>;
export interface Words<Key extends string> {
  readonly room: string;
  readonly keys: readonly Key[];
}

type Sentence = string | Partial<Record<Intl.LDMLPluralRule, string>>;

const languageKey = 'comptoir.language';
const plurals = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };
const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };
const books = new Map<string, Readonly<Record<string, readonly [fr: Sentence, en: Sentence]>>>();
const listeners = new Set<() => void>();
let current = initialLanguage();
document.documentElement.lang = current;

/** Registers the words of a room. Loaded with the room's own chunk. */
export function defineWords<const Book extends Phrasebook>(
  room: string,
  book: Book,
): Words<keyof Book & string> {
  books.set(
    room,
    Object.fromEntries(Object.entries<Phrase>(book).map(([key, [fr, en]]) => [key, [spelled(fr), en]])),
  );
  return { room, keys: Object.keys(book) };
}

export type Translate<Key extends string> = (key: Key, values?: Record<string, unknown>) => string;

/** The words of a room in the current language; re-renders when the language changes. */
export function useWords<Key extends string>(words: Words<Key>): Translate<Key> {
  const language = useLanguage();
  return useCallback<Translate<Key>>(
    (key, values) => translateIn(language, words)(key, values),
    [language, words],
  );
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, currentLanguage);
}

/** `{{name}}` becomes the value; `{{name, number}}` the value as the language groups it. */
export function translateIn<Key extends string>(language: Language, { room }: Words<Key>): Translate<Key> {
  return (key, values = {}) => {
    const sentence = books.get(room)?.[key]?.[language === 'fr' ? 0 : 1];
    if (sentence === undefined) return key;
    return fill(typeof sentence === 'string' ? sentence : formFor(sentence, values['count'], language), {
      values,
      language,
    });
  };
}

export const currentLanguage = (): Language => current;

export function speak(language: Language): void {
  localStorage.setItem(languageKey, language);
  document.documentElement.lang = language;
  current = language;
  for (const listener of listeners) listener();
}

/** Whether a key that came from outside (an error code) has words. */
export const hasWords = <Key extends string>(words: Words<Key>, key: string): key is Key =>
  (words.keys as readonly string[]).includes(key);

function formFor(forms: Exclude<Sentence, string>, count: unknown, language: Language): string {
  const form = plurals[language].select(typeof count === 'number' ? count : 0);
  return forms[form] ?? forms.other ?? '';
}

function fill(
  sentence: string,
  { values, language }: { values: Readonly<Record<string, unknown>>; language: Language },
): string {
  return sentence.replace(/\{\{(\w+)(, number)?\}\}/g, (_, name: string, asNumber?: string) => {
    const value = values[name];
    return asNumber && typeof value === 'number' ? numbers[language].format(value) : String(value ?? '');
  });
}

function onLanguage(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function initialLanguage(): Language {
  return localStorage.getItem(languageKey) === 'en' ? 'en' : 'fr';
}

/** French spelling is put right once, when the words arrive. */
function spelled(french: string | FrenchForms): Sentence {
  if (typeof french === 'string') return frenchTypography(french);
  const { one, many, other } = french;
  return { one: frenchTypography(one), many: frenchTypography(many), other: frenchTypography(other) };
}
