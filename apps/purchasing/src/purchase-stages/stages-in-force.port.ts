import type { PurchaseStage } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { StageBook } from './stage-book.repository';

/** The stages of purchasing as they are now, in their order. */
@Injectable()
export class StagesInForce {
  constructor(private readonly book: StageBook) {}

  async now(): Promise<readonly PurchaseStage[]> {
    return (await this.book.newest()).stages;
  }
}
