import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

type Listener = (tx: Tx, partyIds: readonly string[]) => Promise<void>;

/** Lets later rooms follow third parties without parties knowing them. */
@Injectable()
export class PartyChanges {
  private readonly listeners: Listener[] = [];

  /** Called in the transaction of each change, after it. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, partyIds: readonly string[]): Promise<void> {
    for (const listener of this.listeners) await listener(tx, partyIds);
  }
}
