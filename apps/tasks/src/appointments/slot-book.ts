import { instantAt, workingDays, type Day } from '@comptoir/kernel';
import type { Slot } from './appointment';

export interface Grid {
  readonly from: Day;
  /** On the wall of `zone`, each day: no slot begins before or ends after. */
  readonly open: string;
  readonly close: string;
  readonly minutes: number;
  /** From the start of one slot to that of the next. */
  readonly step: number;
  readonly zone: string;
  /** What begins earlier is left out. */
  readonly notBefore: Date;
}
interface Taken extends Slot {
  readonly partyId: string;
}

/** How far ahead a free slot is looked for. */
export const daysAhead = 60;
const msPerMinute = 60_000;

/** The slots of the next working days, in their order. A clock change lies at night and shortens none of them. */
export function slotsOf({ from, open, close, minutes, step, zone, notBefore }: Grid): Slot[] {
  return workingDays(from, daysAhead).flatMap((day) => {
    const slots: Slot[] = [];
    const last = instantAt(day, close, zone).getTime() - minutes * msPerMinute;
    for (let start = instantAt(day, open, zone).getTime(); start <= last; start += step * msPerMinute)
      slots.push({ startsAt: new Date(start), endsAt: new Date(start + minutes * msPerMinute) });
    return slots.filter(({ startsAt }) => startsAt >= notBefore);
  });
}

/** Who is taken when, as slots are given out one after the other. */
export class SlotBook {
  private readonly taken = new Map<string, Slot[]>();
  /** For each grid and person the first slot that may be free: what comes before is taken, and stays so. */
  private readonly firstFree = new WeakMap<readonly Slot[], Map<string, number>>();

  constructor(taken: readonly Taken[]) {
    for (const { partyId, startsAt, endsAt } of taken) this.add(partyId, { startsAt, endsAt });
  }

  /** The first slot that all of them have free, which is theirs from then on; undefined when there is none. */
  take(slots: readonly Slot[], partyIds: readonly string[]): Slot | undefined {
    const index = this.find(slots, partyIds);
    const slot = slots[index];
    if (slot) for (const partyId of partyIds) this.add(partyId, slot);
    return slot;
  }

  private find(slots: readonly Slot[], partyIds: readonly string[]): number {
    const first = this.firstFree.get(slots) ?? new Map<string, number>();
    this.firstFree.set(slots, first);
    for (const partyId of partyIds) {
      let index = first.get(partyId) ?? 0;
      while (index < slots.length && !this.isFree(slots[index], partyId)) index += 1;
      first.set(partyId, index);
    }
    let index = Math.max(0, ...partyIds.map((partyId) => first.get(partyId) ?? 0));
    while (index < slots.length && !partyIds.every((partyId) => this.isFree(slots[index], partyId)))
      index += 1;
    return index;
  }

  private isFree(slot: Slot | undefined, partyId: string): boolean {
    if (!slot) return true;
    const taken = this.taken.get(partyId) ?? [];
    return !taken.some(({ startsAt, endsAt }) => startsAt < slot.endsAt && slot.startsAt < endsAt);
  }

  private add(partyId: string, slot: Slot): void {
    const taken = this.taken.get(partyId);
    if (taken) taken.push(slot);
    else this.taken.set(partyId, [slot]);
  }
}
