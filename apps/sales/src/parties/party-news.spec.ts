import { changeParty, createParty, customerChangedV1, supplierChangedV1 } from '@comptoir/contracts';
import { startTestService, type TestService } from '@comptoir/testing';
import { salesService } from '../sales-service';

let sales: TestService;
beforeAll(async () => {
  sales = await startTestService(salesService);
});
afterAll(() => sales?.stop());

const artema = { kind: 'ORGANIZATION', name: 'Artéma', email: 'commandes@artema.example' } as const;
const lefevre = { kind: 'INDIVIDUAL', name: 'Lefèvre', firstName: 'Anne' } as const;

describe('a supplier', () => {
  it('is announced when it is made and with each change, once per version', async () => {
    const { id } = await sales.ask(createParty, { ...artema, roles: ['SUPPLIER'] });
    const renamed = { ...artema, roles: ['SUPPLIER' as const], name: 'Artéma Cuisines', partyId: id };
    await sales.ask(changeParty, renamed, { etag: '"1"' });
    expect(await sales.announced(supplierChangedV1, id)).toMatchObject([
      { version: 1, name: 'Artéma', email: 'commandes@artema.example', active: true },
      { version: 2, name: 'Artéma Cuisines', active: true },
    ]);
    expect(await sales.announced(customerChangedV1, id)).toEqual([]);
  });
});

describe('a customer', () => {
  it('is announced when it is made and with each change, once per version, by its name alone', async () => {
    const { id } = await sales.ask(createParty, {
      ...lefevre,
      roles: ['CUSTOMER'],
      email: 'anne@lefevre.example',
    });
    const renamed = { ...lefevre, roles: ['CUSTOMER' as const], name: 'Lefèvre-Martin', partyId: id };
    await sales.ask(changeParty, renamed, { etag: '"1"' });
    expect(await sales.announced(customerChangedV1, id)).toEqual([
      { customerId: id, version: 1, name: 'Anne Lefèvre' },
      { customerId: id, version: 2, name: 'Anne Lefèvre-Martin' },
    ]);
    expect(await sales.announced(supplierChangedV1, id)).toEqual([]);
  });
});
