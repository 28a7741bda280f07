import type { TemplateView } from '@comptoir/contracts';
import type { ReactNode } from 'react';
import type { WrittenWords } from '../../ui/message/written-words';

/** Shows words on real papers, as those who read the language would get them; brought by the page from the room that writes e-mails. */
export type Proof = (words: WrittenWords, language: TemplateView['language']) => ReactNode;
