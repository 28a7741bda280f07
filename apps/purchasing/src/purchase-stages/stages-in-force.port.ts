import type { PurchaseStage } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { StageBook } from './stage-book.repository';

/** So soon every instance shows what was changed in another. */
const freshForMs = 1_000;

/** The stages of purchasing as they are now, in their order. */
@Injectable()
export class StagesInForce {
  private kept?: { readonly stages: Promise<readonly PurchaseStage[]>; readonly until: number };

  constructor(private readonly book: StageBook) {}

  now(): Promise<readonly PurchaseStage[]> {
    if (!this.kept || this.kept.until < Date.now()) {
      const stages = this.book.newest().then(({ stages: newest }) => newest);
      stages.catch(() => this.forget());
      this.kept = { stages, until: Date.now() + freshForMs };
    }
    return this.kept.stages;
  }

  /** Reads the stages again at the next question. */
  forget(): void {
    this.kept = undefined;
  }
}
