import { Refusal } from '@comptoir/kernel';

/** Every way a supplier says no. Codes are public: clients and translations match on them. */
export const supplierErrors = {
  notFound: (supplierId: string) => new Refusal('not-found', 'supplier.not-found', { supplierId }),
  stale: (supplierId: string, version: number) =>
    new Refusal('stale', 'supplier.changed-meanwhile', { supplierId, version }),
  unknownArticle: (articleId: string) =>
    new Refusal('not-found', 'supplier.article-unknown', { articleId }, [
      { pointer: '/articleId', code: 'supplier.article-unknown', message: 'This article does not exist' },
    ]),
  /** Terms and prices are the whole network's. */
  outOfScope: () => new Refusal('forbidden', 'permission.out-of-scope', { permission: 'supplier.write' }),
};
