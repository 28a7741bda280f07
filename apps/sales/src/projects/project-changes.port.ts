import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

type Listener = (tx: Tx, projectIds: readonly string[]) => Promise<void>;

/** Who follows projects; called in the transaction of each change, after it. */
export interface ProjectFollower {
  /** Anything may have changed. */
  readonly changed: Listener;
  /** Only stage, activity, hold or appointments changed. */
  readonly moved: Listener;
}

/** Lets later rooms follow projects without projects knowing them. */
@Injectable()
export class ProjectChanges {
  private readonly followers: ProjectFollower[] = [];

  follow(follower: ProjectFollower): void {
    this.followers.push(follower);
  }

  async tell(tx: Tx, projectIds: readonly string[], what: keyof ProjectFollower): Promise<void> {
    for (const follower of this.followers) await follower[what](tx, projectIds);
  }
}
