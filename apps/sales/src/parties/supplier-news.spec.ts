import { changeParty, createParty, supplierChangedV1 } from '@comptoir/contracts';
import { startTestService, type TestService } from '@comptoir/testing';
import { salesService } from '../sales-service';

let sales: TestService;
beforeAll(async () => {
  sales = await startTestService(salesService);
});
afterAll(() => sales?.stop());

const artema = { kind: 'ORGANIZATION', name: 'Artéma', email: 'commandes@artema.example' } as const;

describe('a supplier', () => {
  it('is announced when it is made and with each change, once per version', async () => {
    const { id } = await sales.ask(createParty, { ...artema, roles: ['SUPPLIER'] });
    const renamed = { ...artema, roles: ['SUPPLIER' as const], name: 'Artéma Cuisines', partyId: id };
    await sales.ask(changeParty, renamed, { etag: '"1"' });
    expect(await sales.announced(supplierChangedV1, id)).toMatchObject([
      { version: 1, name: 'Artéma', email: 'commandes@artema.example', active: true },
      { version: 2, name: 'Artéma Cuisines', active: true },
    ]);
  });

  it('is the only third party that is', async () => {
    const { id } = await sales.ask(createParty, { ...artema, roles: ['CUSTOMER'] });
    expect(await sales.announced(supplierChangedV1, id)).toEqual([]);
  });
});
