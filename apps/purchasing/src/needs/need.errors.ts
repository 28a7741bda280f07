import { Refusal } from '@comptoir/kernel';

/** Every way a need says no. Codes are public: clients and translations match on them. */
export const needErrors = {
  notFound: (orderLineId: string) => new Refusal('not-found', 'need.not-found', { orderLineId }),
  unknownSupplier: (supplierId: string) =>
    new Refusal('unprocessable', 'need.supplier-unknown', { supplierId }, [
      { pointer: '/supplierId', code: 'need.supplier-unknown', message: 'This is no supplier' },
    ]),
  /** Goods are on their way: what sales calls a sent purchase order. */
  sent: (orderId: string) => new Refusal('conflict', 'order.purchase-order-sent', { orderId }),
  lineSent: (lineId: string, sent: string) => new Refusal('conflict', 'order.line-sent', { lineId, sent }),
};
