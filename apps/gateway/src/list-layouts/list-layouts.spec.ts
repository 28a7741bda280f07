import { startGateway, type TestGateway } from '../http/gateway.builder';

let gateway: TestGateway;
let admin: string;

beforeAll(async () => {
  gateway = await startGateway();
  admin = await gateway.signIn();
});
afterAll(() => gateway?.stop());

const path = '/api/v1/list-layouts';
const usual = { order: [], shown: {}, widths: {} };
const keep = (list: string, layout: object, token: string | null = admin) =>
  gateway.call('PUT', `${path}/${list}`, {
    ...(token ? { token } : {}),
    body: { layout: { ...usual, ...layout } },
  });
const layouts = async (token = admin) => (await gateway.call('GET', path, { token })).json['items'];

describe('the columns of a list', () => {
  it('are refused to whoever is not signed in, and where they are none', async () => {
    expect((await gateway.call('GET', path)).status).toBe(401);
    expect((await keep('quotes', { order: ['number'] }, null)).status).toBe(401);
    expect((await keep('quotes', { order: ['number', 'number'] })).status).toBe(400);
    expect((await keep('quotes', { shown: { 'drop table': true } })).status).toBe(400);
    expect((await keep('quotes', { widths: { number: 100_000 } })).status).toBe(400);
    expect((await keep('Quotes', { order: ['number'] })).status).toBe(400);
    expect(await layouts()).toEqual([]);
  });

  it('are as one arranged them last, list by list, until one lets them be', async () => {
    expect((await keep('quotes', { order: ['number'] })).status).toBe(204);
    await keep('quotes', { order: ['customer', 'number'], widths: { customer: 200 } });
    await keep('orders', { shown: { number: true, store: false } });
    expect(await layouts()).toEqual([
      { list: 'orders', layout: { ...usual, shown: { number: true, store: false } } },
      { list: 'quotes', layout: { ...usual, order: ['customer', 'number'], widths: { customer: 200 } } },
    ]);
    await keep('orders', usual);
    expect(await layouts()).toMatchObject([{ list: 'quotes' }]);
  });

  it('are nobody else’s', async () => {
    const { token } = await gateway.userWith({});
    expect(await layouts(token)).toEqual([]);
    await keep('quotes', { order: ['stage'] }, token);
    expect(await layouts(token)).toMatchObject([{ layout: { order: ['stage'] } }]);
    expect(await layouts()).toMatchObject([{ layout: { order: ['customer', 'number'] } }]);
  });
});
