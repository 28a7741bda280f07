import type { NoticeKind } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Pokes } from '@comptoir/messaging';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

export interface NoticeDraft {
  /** A user, or the party that a user is. Nobody is told of what they did themselves: leave them out. */
  readonly recipientId: string;
  readonly kind: NoticeKind;
  /** Two drafts with one key for one recipient are one notice. */
  readonly key: string;
  /** One key speaks of several things: the notice counts them and is unread again with each. */
  readonly gathers?: boolean;
  readonly aboutId: string;
  readonly storeId?: string | null;
  readonly project?: { readonly id: string; readonly number?: string; readonly label?: string } | null;
  readonly actor?: string;
  readonly words?: string;
  readonly facts?: Readonly<Record<string, string | number | null>>;
}

/** For rooms in which something happens that somebody wants to be told of. */
@Injectable()
export class Notices {
  constructor(
    private readonly clock: Clock,
    private readonly pokes: Pokes,
  ) {}

  /** In the transaction of what happened; the screens of those who are told look again after it. */
  async tell(tx: Tx, drafts: readonly NoticeDraft[]): Promise<void> {
    if (drafts.length === 0) return;
    const rows = gathered(drafts);
    await this.keep(
      tx,
      rows.filter(({ gathers }) => !gathers),
    );
    await this.keep(
      tx,
      rows.filter(({ gathers }) => gathers),
    );
    tx.afterCommit(() => {
      for (const recipient of new Set(rows.map((row) => row.recipient)))
        this.pokes.poke(recipient, 'notices');
    });
  }

  /** Deletes what this kind said of these things under any other key, read or not: it is no longer so. */
  async takeBack(
    tx: Tx,
    { kind, aboutIds, but }: { kind: NoticeKind; aboutIds: readonly string[]; but: readonly string[] },
  ): Promise<void> {
    const gone = await tx.query<{ recipient: string }>(sql`
      delete from notice where about_id = any(${aboutIds}::uuid[]) and kind = ${kind}
        and dedupe_key <> all(${but}::text[]) returning recipient_id as recipient`);
    tx.afterCommit(() => {
      for (const recipient of new Set(gone.map((row) => row.recipient)))
        this.pokes.poke(recipient, 'notices');
    });
  }

  private async keep(tx: Tx, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const again = rows[0]?.gathers
      ? sql`update set count = notice.count + excluded.count, at = excluded.at, read_at = null,
          about_id = excluded.about_id, words = excluded.words, facts = excluded.facts`
      : sql`nothing`;
    await tx.execute(sql`
      insert into notice (id, recipient_id, kind, dedupe_key, count, at, about_id, store_id, project_id, project_number,
        project_label, actor, words, facts)
      select id, recipient, kind, key, count, ${this.clock.now()}, about, store, project, "projectNumber", "projectLabel",
        actor, words, facts
      from jsonb_to_recordset(${sql.json(rows)}) as r(id uuid, recipient uuid, kind text, key text, count int, about uuid,
        store uuid, project uuid, "projectNumber" text, "projectLabel" text, actor text, words text, facts jsonb)
      order by recipient, key
      on conflict (recipient_id, dedupe_key) do ${again}`);
  }
}

type Row = ReturnType<typeof rowOf> & { readonly count: number };

/** One row per recipient and key, always in the same order, so that two writers never wait for each other in a circle. */
function gathered(drafts: readonly NoticeDraft[]): Row[] {
  const rows = new Map<string, Row>();
  for (const draft of drafts) {
    const id = `${draft.recipientId} ${draft.key}`;
    const count = draft.gathers ? (rows.get(id)?.count ?? 0) + 1 : 1;
    rows.set(id, { ...rowOf(draft), count });
  }
  return [...rows.values()];
}

function rowOf({ recipientId, kind, key, gathers = false, aboutId, storeId, project, ...said }: NoticeDraft) {
  return {
    id: newId(),
    recipient: recipientId,
    kind,
    key,
    gathers,
    about: aboutId,
    store: storeId ?? null,
    project: project?.id ?? null,
    projectNumber: project?.number ?? null,
    projectLabel: project?.label ?? null,
    actor: said.actor ?? null,
    words: said.words ?? null,
    facts: said.facts ?? {},
  };
}
