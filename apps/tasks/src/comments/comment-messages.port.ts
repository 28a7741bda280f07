import { planMessages, type PlannedMessage } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { newId, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { KnownStores, type KnownStore } from '../stores/known-stores.port';
import type { CommentState } from './comment';

export interface CommentCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
interface Addressed {
  readonly state: CommentState;
  readonly customer: CommentCustomer | null;
}

/** Messages in one command: it holds at most 240 KB. */
const mostPerCommand = 20;

/** What is said to a customer goes to them by e-mail: their own project, the words of the comment, nothing else. */
@Injectable()
export class CommentMessages {
  constructor(
    private readonly outbox: Outbox,
    private readonly stores: KnownStores,
  ) {}

  async plan(tx: Tx, written: readonly Addressed[]): Promise<void> {
    const messages: PlannedMessage[] = [];
    for (const { state, customer } of written) {
      if (customer === null || !state.audience.includes('CUSTOMER')) continue;
      messages.push(messageOf(state, customer, await this.stores.of(tx, state.storeId)));
    }
    const orders = [];
    for (let from = 0; from < messages.length; from += mostPerCommand) {
      const some = messages.slice(from, from + mostPerCommand);
      orders.push({ key: some[0]?.emailId ?? newId(), data: { messages: some } });
    }
    await this.outbox.commandAll(tx, planMessages, orders);
  }
}

function messageOf(state: CommentState, customer: CommentCustomer, store: KnownStore): PlannedMessage {
  const { project, storeId, operationId, author, body } = state;
  const signature = [author, store.name, store.phone].filter((line) => line !== null);
  return {
    emailId: newId(),
    topic: 'COMMENT',
    storeId,
    projectId: project.id,
    operationId,
    itemId: null,
    createdBy: author,
    recipient: { partyId: customer.id, name: customer.name, email: customer.email },
    subject: `Votre projet « ${project.label} »`.slice(0, 300),
    text: [`Bonjour ${customer.name},`, '', body, '', 'Bien cordialement,', ...signature].join('\n'),
    html: null,
    calendar: null,
  };
}
