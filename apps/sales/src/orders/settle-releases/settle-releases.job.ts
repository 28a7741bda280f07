import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { OrderReleases } from '../cancel-order/order-releases.repository';

const tenSeconds = 10_000;
/** Longer than any request lives. */
const forgottenAfter = 30;

/** Cancellations and amendments of orders that died half-way. */
@Injectable()
export class SettleReleases {
  constructor(private readonly releases: OrderReleases) {}

  @Every(tenSeconds, 'cancellations of orders could not be settled')
  async run(): Promise<void> {
    for (const orderId of await this.releases.forgotten(forgottenAfter)) await this.releases.settle(orderId);
  }
}
