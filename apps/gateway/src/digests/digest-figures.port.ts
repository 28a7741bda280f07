import {
  countNotices,
  readAppointmentFigures,
  readQuoteIndicators,
  readTaskFigures,
  type Ask,
  type InputOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Asks } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../sessions/principal.http';
import type { DigestFigures } from './digest';

const timeoutMs = 10_000;

/** Asked in the user's own name: what is counted is what they would see. */
@Injectable()
export class DigestFiguresDesk {
  constructor(private readonly asks: Asks) {}

  /** Throws where a service does not answer: half a digest is not sent. */
  async of(principal: Principal): Promise<DigestFigures> {
    const [tasks, appointments, notices, quotes] = await Promise.all([
      this.told(readTaskFigures, {}, principal),
      this.told(readAppointmentFigures, {}, principal),
      this.told(countNotices, {}, principal),
      this.told(readQuoteIndicators, {}, principal),
    ]);
    const quotesThat = (key: string) => quotes?.items.find((card) => card.key === key)?.count;
    return {
      overdueTasks: tasks?.mineOverdue,
      tasksToday: tasks?.mineToday,
      appointmentsToday: appointments?.mineToday,
      unreadNotices: notices?.unread,
      expiringQuotes: quotesThat('expiring'),
      expiredQuotes: quotesThat('expired'),
    };
  }

  /** Undefined for what the user's role does not show them. */
  private async told<A extends Ask>(
    ask: A,
    input: InputOf<A>,
    principal: Principal,
  ): Promise<ResponseOf<A> | undefined> {
    try {
      return await this.asks.ask(ask, input, { as: await principal.tokenFor(ask.service), timeoutMs });
    } catch (error) {
      if (isRefusal(error) && error.kind === 'forbidden') return undefined;
      throw error;
    }
  }
}
