import { readOrderPapers, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { OrderPapers } from '../order-papers.port';

@Controller()
export class ReadOrderPapers {
  constructor(private readonly papers: OrderPapers) {}

  @Answers(readOrderPapers)
  async handle({ orderIds }: RequestOf<typeof readOrderPapers>) {
    return { items: await this.papers.of(orderIds) };
  }
}
