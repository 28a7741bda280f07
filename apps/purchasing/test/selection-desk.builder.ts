import { readSelectedOrders, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { Answers } from '@comptoir/messaging';
import { configOf, type ServiceDefinition } from '@comptoir/service-kit';
import { Controller, Module } from '@nestjs/common';

/** What somebody has selected in sales. */
export const selections = new Map<string, { userId: string; orderIds: string[] }>();
/** So few that there are several answers. */
const atOnce = 2;

@Controller()
class SelectionDesk {
  @Answers(readSelectedOrders)
  read({
    selectionId,
    userId,
    after,
  }: RequestOf<typeof readSelectedOrders>): Promise<ResponseOf<typeof readSelectedOrders>> {
    const selection = selections.get(selectionId);
    if (selection?.userId !== userId) throw new Refusal('not-found', 'selection.not-found', { selectionId });
    const sorted = [...selection.orderIds].sort();
    const left = sorted.filter((id) => after === null || id > after);
    const orderIds = left.slice(0, atOnce);
    return Promise.resolve({ orderIds, next: left.length > atOnce ? (orderIds.at(-1) ?? null) : null });
  }
}
@Module({ controllers: [SelectionDesk] })
class SalesModule {}

/** Sales as far as generations ask it, over the real contract. */
export const selectionDesk: ServiceDefinition = {
  name: 'sales',
  module: SalesModule,
  config: configOf('sales', {}),
  migrations: [],
};
