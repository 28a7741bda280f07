import i18next, { type TFunction } from 'i18next';
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

const languageKey = 'comptoir.language';

void i18next.init({
  lng: initialLanguage(),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
});
document.documentElement.lang = i18next.language;

/** Registers the words of a room. Loaded with the room's own chunk. */
export function defineWords<const Book extends Phrasebook>(
  room: string,
  book: Book,
): Words<keyof Book & string> {
  i18next.addResourceBundle('fr', room, resourceOf(book, 0, frenchTypography));
  i18next.addResourceBundle(
    'en',
    room,
    resourceOf(book, 1, (text) => text),
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

export function translateIn<Key extends string>(language: Language, words: Words<Key>): Translate<Key> {
  const translate: TFunction = i18next.getFixedT(language, words.room);
  return (key, values) => translate(key, { ...values });
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'fr';
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(languageKey, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Whether a key that came from outside (an error code) has words. */
export const hasWords = <Key extends string>(words: Words<Key>, key: string): key is Key =>
  (words.keys as readonly string[]).includes(key);

function onLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}

function initialLanguage(): Language {
  return localStorage.getItem(languageKey) === 'en' ? 'en' : 'fr';
}

function resourceOf(book: Phrasebook, side: 0 | 1, spell: (text: string) => string): Record<string, string> {
  const resource: Record<string, string> = {};
  for (const [key, phrase] of Object.entries(book)) {
    const forms = phrase[side];
    if (typeof forms === 'string') resource[key] = spell(forms);
    else for (const [form, text] of Object.entries(forms)) resource[`${key}_${form}`] = spell(String(text));
  }
  return resource;
}
