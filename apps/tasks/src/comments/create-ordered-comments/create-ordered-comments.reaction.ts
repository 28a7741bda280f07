import { createComments, taskChunkSettledV1, type BulkResult, type DataOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { OnCommand, Outbox, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Written } from '../comment-news.port';
import { CommentRepository } from '../comment.repository';

type Order = DataOf<typeof createComments>;

/** A bulk operation comments on projects. A comment takes the id of its item: ordered again it stays one. */
@Injectable()
export class CreateOrderedComments {
  constructor(
    private readonly comments: CommentRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @OnCommand(createComments)
  async handle({ data }: Heard<Order>, tx: Tx): Promise<void> {
    const { operationId, chunk, items } = data;
    await this.comments.add(
      tx,
      items.map((item) => this.written(data, item)),
    );
    const results = items.map(({ itemId }): BulkResult => ({
      itemId,
      state: 'DONE',
      reason: null,
      effectId: itemId,
    }));
    await this.outbox.announce(tx, taskChunkSettledV1, {
      id: operationId,
      version: chunk,
      operationId,
      data: { operationId, chunk, results },
    });
  }

  private written({ comment, createdBy, operationId }: Order, item: Order['items'][number]): Written {
    return {
      customer: item.customer,
      state: {
        ...comment,
        id: item.itemId,
        version: 1,
        storeId: item.storeId,
        project: item.project,
        salespersonId: item.salespersonId,
        mentions: [],
        authorId: createdBy.id,
        authorPartyId: null,
        author: createdBy.name,
        createdAt: this.clock.now(),
        editedAt: null,
        operationId,
      },
    };
  }
}
