import type { ReactNode } from 'react';
import type { WrittenWords } from '../../ui/message/written-words';

/** Shows words on real papers; brought by the page from the room that writes e-mails. */
export type Proof = (words: WrittenWords) => ReactNode;
