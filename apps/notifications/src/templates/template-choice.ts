import type { Correspondence, Language } from '@comptoir/contracts';

/** Whom something is written to: for which store, and in what they read. */
export interface Reader {
  readonly storeId: string;
  readonly language: Language;
}

/** Whom a letter is written to; it is not where nobody has the part. */
export function readerOf({ storeId, recipient }: Pick<Correspondence, 'storeId' | 'recipient'>): Reader {
  return { storeId, language: recipient?.language ?? 'fr' };
}

interface Candidate {
  readonly storeId: string | null;
  readonly language: Language;
}

/** In the reader's language: their store's own, else everybody's. */
function spokenTo<T extends Candidate>(candidates: readonly T[], { storeId, language }: Reader) {
  const spoken = candidates.filter((one) => one.language === language);
  return spoken.find((one) => one.storeId === storeId) ?? spoken.find((one) => one.storeId === null);
}

/** In the reader's language the store's own, else everybody's; else the same in French. */
export function reminderFor<T extends Candidate>(reminders: readonly T[], reader: Reader): T | undefined {
  return spokenTo(reminders, reader) ?? spokenTo(reminders, { ...reader, language: 'fr' });
}

/** The chosen one where it speaks the reader's language, else its sibling that does, else the chosen one. */
export function sayingFor<T extends Candidate>(chosen: T, siblings: readonly T[], reader: Reader): T {
  if (chosen.language === reader.language) return chosen;
  return spokenTo(siblings, reader) ?? chosen;
}
