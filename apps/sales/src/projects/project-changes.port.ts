import type { Queryable, Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Purchases } from './project';

type Listener = (tx: Tx, projectIds: readonly string[]) => Promise<void>;

/** Who follows projects; called in the transaction of each change, after it. */
export interface ProjectFollower {
  /** Anything may have changed. */
  readonly changed: Listener;
  /** Only stage, activity, hold or appointments changed. */
  readonly moved: Listener;
  /** The numbers of papers that keep the project from being closed. */
  readonly unfinished?: (tx: Tx, projectId: string) => Promise<string[]>;
  /** How far the purchases of each project's orders are. */
  readonly purchases?: (tx: Tx, projectIds: readonly string[]) => Promise<ReadonlyMap<string, Purchases>>;
  /** The next hundred by id, after that one, that are controlled though nothing is left to be bought for them. */
  readonly behind?: (from: Queryable, after: string | null) => Promise<string[]>;
}

/** Lets later rooms follow projects without projects knowing them. */
@Injectable()
export class ProjectChanges {
  private readonly followers: ProjectFollower[] = [];

  follow(follower: ProjectFollower): void {
    this.followers.push(follower);
  }

  async tell(tx: Tx, projectIds: readonly string[], what: 'changed' | 'moved'): Promise<void> {
    for (const follower of this.followers) await follower[what](tx, projectIds);
  }

  async unfinished(tx: Tx, projectId: string): Promise<string[]> {
    const papers: string[] = [];
    for (const { unfinished } of this.followers) papers.push(...((await unfinished?.(tx, projectId)) ?? []));
    return papers;
  }

  async purchases(
    tx: Tx,
    projectIds: readonly string[],
  ): Promise<ReadonlyMap<string, Purchases> | undefined> {
    return this.followers.find(({ purchases }) => purchases)?.purchases?.(tx, projectIds);
  }

  async behind(from: Queryable, after: string | null): Promise<string[]> {
    return (await this.followers.find(({ behind }) => behind)?.behind?.(from, after)) ?? [];
  }
}
