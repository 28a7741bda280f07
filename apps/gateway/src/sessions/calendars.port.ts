import type { Calendar } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Injectable } from '@nestjs/common';
import { StoreZones } from '../stores/store-zones.port';
import { calendarOf } from './calendar-of';
import type { Principal } from './principal.http';

@Injectable()
export class Calendars {
  constructor(
    private readonly zones: StoreZones,
    private readonly clock: Clock,
  ) {}

  /** By the clock of the business, which a demonstration may have stopped. */
  async of({ user, stores }: Principal): Promise<Calendar> {
    return calendarOf(await this.zones.of(stores), user.homeStore?.id ?? null, this.clock.now());
  }
}
