import { defineWords, useWords } from '../../lib/words';
import { toast } from './toast-store';

const copyWords = defineWords('copy', {
  refused: [
    'Le navigateur n’a pas permis de copier. Sélectionnez le texte et copiez-le vous-même.',
    'The browser did not let us copy. Select the text and copy it yourself.',
  ],
});

/** Copies a text and says so; without HTTPS, or without the person's leave, a browser lets no page copy. */
export function useCopy(): (text: string, copied: string) => Promise<void> {
  const t = useWords(copyWords);
  return async (text, copied) => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ id: 'copied', tone: 'good', title: copied });
    } catch {
      toast({ id: 'copied', tone: 'bad', title: t('refused') });
    }
  };
}
