import { Clock, isRefusal } from '@comptoir/kernel';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { QuoteRepository } from '../quote.repository';
import { fingerprintOf } from './fingerprint';
import type { SigningLink } from './signing-links.port';

/** For the room in which customers sign. */
@Injectable()
export class CustomerSigning {
  constructor(
    private readonly quotes: QuoteRepository,
    private readonly calendar: StoreCalendar,
    private readonly clock: Clock,
  ) {}

  /** Signs what was shown; what is signed already stays as it is. */
  async sign(shown: SigningLink, signerName: string): Promise<void> {
    try {
      await this.attempt(shown, signerName);
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'quote.changed-meanwhile') throw error;
      await this.attempt(shown, signerName);
    }
  }

  private async attempt({ quoteId, version }: SigningLink, signerName: string): Promise<void> {
    const quote = await this.quotes.get(quoteId, { stores: 'all' });
    if (quote.facts.status === 'SIGNED') return;
    quote.signByCustomer(await this.calendar.todayIn(quote.facts.storeId), {
      signerName,
      signedAt: this.clock.now(),
      shownVersion: version,
      fingerprint: fingerprintOf(quote),
    });
    await this.quotes.save([quote], { userId: 'customer', name: signerName });
  }
}
