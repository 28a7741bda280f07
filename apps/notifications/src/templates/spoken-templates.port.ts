import type { EmailContent } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { reminderFor, sayingFor, type Reader } from './template-choice';
import type { SpokenText } from './template';
import { Templates, type TemplateRow } from './templates.port';

/** What one recipient is told. */
export interface Said extends SpokenText {
  /** Whether it is known to be in the recipient's language; of what somebody wrote nobody knows. */
  readonly theirs: boolean;
}

/**
 * Which words speak to whom. A template's siblings are those of its kind and, of messages, of its name: the same said
 * in another language, or otherwise in another store. An e-mail is all in one language, that of its template, so that
 * amounts and days agree with the sentences around them; in words that somebody wrote they follow the recipient's.
 */
@Injectable()
export class SpokenTemplates {
  constructor(private readonly templates: Templates) {}

  /**
   * For a reminder: the template that was chosen, where the store has it, or its sibling in the reader's language.
   * Without a choice: the store's reminder in that language, else everybody's in it, else the store's French one,
   * else everybody's.
   */
  async reminder(templateId: string | null, reader: Reader): Promise<TemplateRow> {
    const { storeId } = reader;
    const chosen = templateId === null ? undefined : await this.templates.ofStore(templateId, storeId);
    if (chosen?.language === reader.language) return chosen;
    const siblings = await this.templates.siblings(chosen ?? { kind: 'QUOTE_REMINDER', name: '' }, storeId);
    const said = chosen ? sayingFor(chosen, siblings, reader) : reminderFor(siblings, reader);
    if (!said) throw new Error('the reminder of every store is gone');
    return said;
  }

  /**
   * For the letters of one order. Words that are those of its template, untouched, are said to each recipient by the
   * sibling in their language: their store's, else everybody's, else as they are. Words that somebody wrote or changed
   * stay as they were written. Asks once for each store.
   */
  async letters({ templateId, subject, body, format }: EmailContent): Promise<(to: Reader) => Promise<Said>> {
    const words = { subject, body, format };
    const template = templateId === null ? undefined : await this.templates.saying(templateId, words);
    if (!template) return ({ language }) => Promise.resolve({ ...words, language, theirs: false });
    const chosen = { ...template, ...words };
    const known = new Map<string, Promise<TemplateRow[]>>();
    return async (reader) => {
      const { storeId } = reader;
      const siblings = known.get(storeId) ?? this.templates.siblings(template, storeId);
      known.set(storeId, siblings);
      const said = sayingFor(chosen, await siblings, reader);
      return { ...said, theirs: said.language === reader.language };
    };
  }
}
