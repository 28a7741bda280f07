import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

type Listener = (tx: Tx, projectIds: readonly string[]) => Promise<void>;

/** Lets later rooms follow projects without projects knowing them. */
@Injectable()
export class ProjectChanges {
  private readonly listeners: Listener[] = [];

  /** Called in the transaction of each change, after it. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, projectIds: readonly string[]): Promise<void> {
    for (const listener of this.listeners) await listener(tx, projectIds);
  }
}
