import { orderCoverageChangedV1, type DataOf } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { configOf } from '@comptoir/service-kit';
import { startTestService, type TestNats, type TestService } from '@comptoir/testing';
import { Module } from '@nestjs/common';

type Coverage = DataOf<typeof orderCoverageChangedV1>;

@Module({})
class Purchasing {}

/** The part of purchasing that sales listens to: it says what of orders stands on purchase orders. */
export interface PurchasingDesk extends TestService {
  announce(coverage: Coverage): Promise<void>;
}

export async function startPurchasingDesk(nats: TestNats): Promise<PurchasingDesk> {
  const service = await startTestService(
    { name: 'purchasing', module: Purchasing, config: configOf('purchasing', {}), migrations: [] },
    { nats },
  );
  return Object.assign(service, {
    announce: (data: Coverage) =>
      service.db.transaction((tx) =>
        service.app
          .get(Outbox)
          .announce(tx, orderCoverageChangedV1, { id: data.orderId, version: data.version, data }),
      ),
  });
}
