import { planMessages, type PlannedMessage } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { AppointmentItem } from '../appointments/appointment-bells.port';
import { InvitationWriter } from './invitation-writer.port';

/** Messages in one command: an invitation is a few kilobytes, a command at most 240. */
const mostPerCommand = 20;

/**
 * Invitations, updates and cancellations by e-mail to those attendees who have an address. Those of one appointment
 * are delivered in the order of its changes.
 */
@Injectable()
export class Invitations {
  constructor(
    private readonly outbox: Outbox,
    private readonly writer: InvitationWriter,
  ) {}

  async plan(tx: Tx, items: readonly AppointmentItem[]): Promise<void> {
    const messages: PlannedMessage[] = [];
    for (const item of items) messages.push(...(await this.writer.write(tx, item)));
    const [first] = items;
    if (!first || messages.length === 0) return;
    const orders = [];
    for (let from = 0; from < messages.length; from += mostPerCommand)
      orders.push({ key: first.state.id, data: { messages: messages.slice(from, from + mostPerCommand) } });
    await this.outbox.commandAll(tx, planMessages, orders);
  }
}
