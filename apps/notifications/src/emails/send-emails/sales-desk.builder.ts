import { readQuotePapers, type QuotePaper, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { configOf, type ServiceDefinition } from '@comptoir/service-kit';
import { Controller, Module } from '@nestjs/common';

/** What sales would say of each quote; the suite changes it as people sign, refuse and opt out. */
export const papers = new Map<string, QuotePaper>();

@Controller()
class SalesDesk {
  @Answers(readQuotePapers)
  async handle({ quoteIds }: RequestOf<typeof readQuotePapers>) {
    return { items: quoteIds.flatMap((id) => papers.get(id) ?? []) };
  }
}

@Module({ controllers: [SalesDesk] })
class SalesDeskModule {}

/** A service that answers for sales over the real broker, under sales' own name and rights. */
export const salesDesk: ServiceDefinition = {
  name: 'sales',
  module: SalesDeskModule,
  config: configOf('sales', {}),
  migrations: [],
};
