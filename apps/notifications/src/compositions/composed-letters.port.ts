import {
  findLetters,
  type Correspondence,
  type EmailOrder,
  type Language,
  type Letter,
} from '@comptoir/contracts';
import { Asks, type Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { PapersToday } from '../emails/send-emails/papers-today.port';

export interface Composed {
  readonly selectionId: string;
  readonly email: EmailOrder;
  /** As if everybody read it; absent: as sales tells it. */
  readonly language?: Language | undefined;
}
export interface ComposedLetter extends Letter {
  readonly letter: Correspondence;
}
export interface SomeLetters {
  readonly total: number;
  readonly items: readonly ComposedLetter[];
}

/** The messages that an order would come to, asked of sales as if they were to be sent now. */
@Injectable()
export class ComposedLetters {
  constructor(
    private readonly asks: Asks,
    private readonly papers: PapersToday,
  ) {}

  /** Refuses a selection that is not the caller's; only what the caller may send is among them. */
  async of(
    { selectionId, email, language }: Composed,
    caller: Caller,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<SomeLetters> {
    const { stores, ownPartyId } = caller.scopeFor('email.send');
    const scope = { stores: stores === 'all' ? stores : [...stores], ...(ownPartyId && { ownPartyId }) };
    const orderer = { userId: caller.userId, scope };
    const found = await this.asks.ask(
      findLetters,
      { selectionId, email, orderer, offset, limit },
      { timeoutMs: 10_000 },
    );
    const letters = await this.papers.correspondence(found.items);
    const items = found.items.flatMap((item) => {
      const letter = letters.get(item.key);
      return letter ? [{ ...item, letter: readIn(letter, language) }] : [];
    });
    return { total: found.total, items };
  }
}

function readIn(letter: Correspondence, language: Language | undefined): Correspondence {
  const { recipient } = letter;
  return recipient && language ? { ...letter, recipient: { ...recipient, language } } : letter;
}
