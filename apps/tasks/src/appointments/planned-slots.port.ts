import type { DataOf, planAppointments } from '@comptoir/contracts';
import { Clock, instantAt } from '@comptoir/kernel';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../stores/store-calendar.port';
import type { Slot } from './appointment';
import { Clashes } from './clashes.repository';
import { SlotBook, slotsOf } from './slot-book';

type Plan = DataOf<typeof planAppointments>;
type Item = Plan['items'][number];

const msPerDay = 86_400_000;
/** Longer than sixty working days can stretch over holidays. */
const horizonMs = 120 * msPerDay;

/** Which slot each item of a bulk operation gets, by the clock of its own store. */
@Injectable()
export class PlannedSlots {
  constructor(
    private readonly clashes: Clashes,
    private readonly calendar: StoreCalendar,
    private readonly clock: Clock,
  ) {}

  /**
   * The slots in the order of the items; undefined where a spread finds nothing free. The caller holds the calendars
   * of the attendees, so that what is free stays free.
   */
  async of(tx: Tx, { appointment, items }: Plan): Promise<(Slot | undefined)[]> {
    const { day, time, minutes, spread } = appointment;
    if (spread === null) return Promise.all(items.map((item) => this.sameFor(item, appointment)));
    const book = await this.book(tx, appointment, items);
    const grids = new Map<string, Slot[]>();
    const given: (Slot | undefined)[] = [];
    for (const { storeId, attendees } of items) {
      const zone = await this.calendar.zoneOf(storeId);
      const hours = { open: time, close: spread.until, minutes, step: minutes };
      const grid = grids.get(zone) ?? slotsOf({ ...hours, from: day, zone, notBefore: this.clock.now() });
      grids.set(zone, grid);
      given.push(
        book.take(
          grid,
          attendees.map(({ id }) => id),
        ),
      );
    }
    return given;
  }

  private async sameFor({ storeId }: Item, { day, time, minutes }: Plan['appointment']): Promise<Slot> {
    const startsAt = instantAt(day, time, await this.calendar.zoneOf(storeId));
    return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
  }

  private async book(tx: Tx, { day }: Plan['appointment'], items: readonly Item[]): Promise<SlotBook> {
    const partyIds = items.flatMap(({ attendees }) => attendees.map(({ id }) => id));
    const from = Date.parse(`${day}T00:00:00Z`) - msPerDay;
    const horizon = { startsAt: new Date(from), endsAt: new Date(from + horizonMs) };
    return new SlotBook(await this.clashes.takenBetween([...new Set(partyIds)], horizon, tx));
  }
}
