import { Module } from '@nestjs/common';
import { CopyCustomerWhenCustomerChanged } from './copy-customer-when-customer-changed/copy-customer-when-customer-changed.reaction';
import { KnownCustomers } from './known-customers.port';
import { LearnCustomers } from './learn-customers/learn-customers.job';

/** Who is bought for. */
@Module({
  providers: [KnownCustomers, CopyCustomerWhenCustomerChanged, LearnCustomers],
  exports: [KnownCustomers],
})
export class CustomersModule {}
