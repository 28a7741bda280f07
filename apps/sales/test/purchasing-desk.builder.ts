import {
  orderCoverageChangedV1,
  readNeedRows,
  readPurchaseOrderPapers,
  readPurchaseOrderRows,
  releaseOrder,
  type DataOf,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Day, Refusal } from '@comptoir/kernel';
import { Answers, Outbox } from '@comptoir/messaging';
import { configOf } from '@comptoir/service-kit';
import { startTestService, type TestNats, type TestService } from '@comptoir/testing';
import { Controller, Module } from '@nestjs/common';

type Coverage = DataOf<typeof orderCoverageChangedV1>;

type Release = RequestOf<typeof releaseOrder>;

/** What the desk was asked to let go, and how it is to answer. */
export const releaseScript = {
  asked: [] as Release[],
  /** Orders of which goods are on their way. */
  sent: new Set<string>(),
  /** What happens elsewhere before the answer. */
  meanwhile: (_release: Release): Promise<unknown> => Promise.resolve(),
};

@Controller()
class ReleaseDesk {
  @Answers(releaseOrder)
  async release(ask: Release): Promise<ResponseOf<typeof releaseOrder>> {
    const { orderId, leaves } = ask;
    releaseScript.asked.push(ask);
    if (releaseScript.sent.has(orderId))
      throw leaves === null
        ? new Refusal('conflict', 'order.purchase-order-sent', { orderId })
        : new Refusal('conflict', 'order.line-sent', { lineId: leaves[0]?.orderLineId, sent: '4' });
    await releaseScript.meanwhile(ask);
    return { orderId };
  }
}

/** What was asked of the purchase orders, and how many there are; they are told three at a time. */
export const rowsScript = { asked: [] as object[], count: 7 };

@Controller()
class RowsDesk {
  @Answers(readPurchaseOrderRows)
  rows(ask: RequestOf<typeof readPurchaseOrderRows>): ResponseOf<typeof readPurchaseOrderRows> {
    rowsScript.asked.push(ask);
    const { numbers, next } = some(ask.cursor);
    const columns = [
      { key: 'number' as const, heading: 'N°', kind: 'text' as const, width: 18 },
      { key: 'createdOn' as const, heading: 'Date', kind: 'day' as const, width: 12 },
      { key: 'lines' as const, heading: 'Lignes', kind: 'integer' as const, width: 8 },
      { key: 'amountExclTax' as const, heading: 'Total HT', kind: 'amount' as const, width: 14 },
    ];
    return {
      columns,
      rows: numbers.map((number) => ({
        cells: [`=CF-${number}`, '2026-11-20', '2', '1234.50'],
        amountExclTax: '1234.50',
      })),
      next,
      opening:
        ask.cursor === null
          ? { count: rowsScript.count, filters: [['Signalements', 'Arrive après la pose']] }
          : null,
    };
  }

  @Answers(readNeedRows)
  needs(ask: RequestOf<typeof readNeedRows>): ResponseOf<typeof readNeedRows> {
    rowsScript.asked.push(ask);
    const { numbers, next } = some(ask.cursor);
    return {
      columns: [
        { key: 'label', heading: 'Désignation', kind: 'text', width: 36 },
        { key: 'remaining', heading: 'Reste à commander', kind: 'quantity', width: 18 },
        { key: 'amountExclTax', heading: 'Total HT', kind: 'amount', width: 14 },
      ],
      rows: numbers.map((number) => ({
        cells: [`=HYPERLINK("x";"Caisson ${number}")`, '2.5', '106.25'],
        amountExclTax: '106.25',
      })),
      next,
      opening: ask.cursor === null ? { count: rowsScript.count, filters: [['Recherche', 'caisson']] } : null,
    };
  }

  @Answers(readPurchaseOrderPapers)
  papers(ask: RequestOf<typeof readPurchaseOrderPapers>): ResponseOf<typeof readPurchaseOrderPapers> {
    rowsScript.asked.push(ask);
    const { numbers, next } = some(ask.cursor);
    const papers = numbers.map((number) => ({
      number: `CF-${number}`,
      sentOn: Day.parse('2026-11-20'),
      supplier: 'Nobilia',
      store: 'Lyon Part-Dieu',
      deliverTo: '17 rue du Docteur-Bouchut, 69003 Lyon',
      requestedOn: null,
      note: null,
      lines: [
        { reference: 'NOB-C60', label: 'Caisson 60', quantity: '2', unitPrice: '617.25', amount: '1234.50' },
      ],
      amountExclTax: '1234.50',
    }));
    return { papers, count: rowsScript.count, next };
  }
}

function some(cursor: string | null): { numbers: number[]; next: string | null } {
  const from = Number(cursor ?? 0);
  const numbers = Array.from({ length: Math.min(3, rowsScript.count - from) }, (_, at) => from + at + 1);
  return { numbers, next: from + 3 < rowsScript.count ? String(from + 3) : null };
}

@Module({ controllers: [ReleaseDesk, RowsDesk] })
class Purchasing {}

/** Purchasing as far as sales knows it: it says what of orders stands on purchase orders, and lets orders go. */
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
