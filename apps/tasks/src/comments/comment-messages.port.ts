import { planMessages, type Language, type PlannedMessage } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { newId, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { KnownStores, type KnownStore } from '../stores/known-stores.port';
import type { CommentState } from './comment';

export interface CommentCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** French where absent. */
  readonly language?: Language | undefined;
}
interface Addressed {
  readonly state: CommentState;
  readonly customer: CommentCustomer | null;
}

/** Messages in one command: it holds at most 240 KB. */
const mostPerCommand = 20;

/** What is said to a customer goes to them by e-mail: their own project, the words of the comment as they were written, nothing else. */
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

interface Words {
  subject(project: string): string;
  hello(name: string): string;
  readonly regards: string;
}
const words: Readonly<Record<Language, Words>> = {
  fr: {
    subject: (project) => `Votre projet « ${project} »`,
    hello: (name) => `Bonjour ${name},`,
    regards: 'Bien cordialement,',
  },
  en: {
    subject: (project) => `Your project “${project}”`,
    hello: (name) => `Dear ${name},`,
    regards: 'Kind regards,',
  },
};

function messageOf(state: CommentState, customer: CommentCustomer, store: KnownStore): PlannedMessage {
  const { project, storeId, operationId, author, body } = state;
  const { language = 'fr' } = customer;
  const { subject, hello, regards } = words[language];
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
    language,
    subject: subject(project.label).slice(0, 300),
    text: [hello(customer.name), '', body, '', regards, ...signature].join('\n'),
    html: null,
    calendar: null,
    papersFor: null,
  };
}
