import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

type Listener = (tx: Tx, articleIds: readonly string[]) => Promise<void>;

/** Lets later rooms follow articles without articles knowing them. */
@Injectable()
export class ArticleChanges {
  private readonly listeners: Listener[] = [];

  /** Called in the transaction of each change, after it. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, articleIds: readonly string[]): Promise<void> {
    for (const listener of this.listeners) await listener(tx, articleIds);
  }
}
