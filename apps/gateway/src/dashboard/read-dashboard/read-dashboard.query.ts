import {
  readAppointmentFigures,
  readDashboard,
  readEmailFigures,
  readOrderIndicators,
  readPurchasingFigures,
  readQuoteIndicators,
  readTaskFigures,
  type Ask,
  type InputOf,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Asks } from '@comptoir/messaging';
import { Logger } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import type { Principal } from '../../sessions/principal.http';
import { LastKnown } from '../last-known';

const budgetMs = 800;

interface Section<A extends Ask> {
  readonly status: 'ok' | 'timeout' | 'down' | 'forbidden';
  readonly asOf: string | null;
  readonly data: ResponseOf<A> | null;
}

/** The sections are asked for at once, each with its own budget: none makes another one wait. */
@Injectable()
export class ReadDashboard {
  private readonly lastKnown = new LastKnown();

  constructor(
    private readonly asks: Asks,
    private readonly logger: Logger,
  ) {}

  @AnswersHere(readDashboard)
  async handle(
    filter: RequestOf<typeof readDashboard>,
    { principal }: LocalCall,
  ): Promise<ResponseOf<typeof readDashboard>> {
    const [quotes, orders, tasks, appointments, emails, purchasing] = await Promise.all([
      this.section(readQuoteIndicators, filter, principal),
      this.section(readOrderIndicators, filter, principal),
      this.section(readTaskFigures, filter, principal),
      this.section(readAppointmentFigures, filter, principal),
      this.section(readEmailFigures, filter, principal),
      this.section(readPurchasingFigures, filter, principal),
    ]);
    return { sections: { quotes, orders, tasks, appointments, emails, purchasing } };
  }

  private async section<A extends Ask>(
    ask: A,
    filter: InputOf<A> & object,
    principal: Principal,
  ): Promise<Section<A>> {
    // What was known is shown again only to whom it was shown, with the same rights.
    const { id, grants } = principal.user;
    const key = JSON.stringify([ask.name, id, grants, filter]);
    try {
      const data = await this.asks.ask(ask, filter, {
        as: await principal.tokenFor(ask.service),
        timeoutMs: budgetMs,
      });
      const asOf = new Date().toISOString();
      this.lastKnown.keep(key, { data, asOf });
      return { status: 'ok', asOf, data };
    } catch (error) {
      if (isRefusal(error) && error.kind === 'forbidden')
        return { status: 'forbidden', asOf: null, data: null };
      if (!isRefusal(error))
        this.logger.error({ err: error, ask: ask.name }, 'a section of the dashboard failed');
      const late = isRefusal(error) && (error.code.endsWith('.timeout') || error.code === 'deadline.passed');
      const known = this.lastKnown.get(key);
      return {
        status: late ? 'timeout' : 'down',
        asOf: known?.asOf ?? null,
        data: (known?.data as ResponseOf<A> | undefined) ?? null,
      };
    }
  }
}
