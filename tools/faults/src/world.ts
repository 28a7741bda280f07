import { Client } from '@comptoir/client';
import { type ImportEntity, type ImportReport, openSession } from '@comptoir/contracts';
import { day, type Stand } from '@comptoir/tool-stand';

/** A signed-in administrator and a shop with so many projects, each with one sent quote that is about to expire. */
export interface World {
  readonly client: Client;
  /** What the client shows of who it is. */
  readonly token: string;
  readonly projects: number;
}

export const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
export const csv = (heading: string, rows: string[]) => [heading, ...rows].join('\n');

export async function makeWorld(stand: Stand, projects: number): Promise<World> {
  const baseUrl = `${stand.url}/api/v1`;
  /** A load balancer's part: a gateway that took over serves at another address. */
  const follow: typeof fetch = (input, init) =>
    fetch(String(input).replace(stand.url, stand.services.addressOf('gateway')), init);
  const { accessToken } = await new Client({ baseUrl }).call(openSession, stand.administrator);
  const client = new Client({ baseUrl, token: () => accessToken, fetch: follow });
  const world = { client, token: accessToken, projects };
  for (const [entity, content] of Object.entries(filesOf(projects)) as [ImportEntity, string][])
    await importFile(world, entity, content);
  return world;
}

export async function importFile({ client }: World, entity: ImportEntity, content: string): Promise<void> {
  const file = new Blob([content], { type: 'text/csv' });
  const { status, body } = await client.upload({
    path: `/imports/${entity}`,
    file,
    fileName: `${entity}.csv`,
  });
  const report = body as ImportReport;
  if (status !== 200) throw new Error(`${entity}: ${JSON.stringify(report.errors?.slice(0, 3) ?? body)}`);
}

/** So many other stores in this city; each that is new or changed is announced. */
export function importStores(world: World, count: number, city: string): Promise<void> {
  const rows = numbers(count).map((n) => `S${n},Boutique ${n},Cuisines SAS,${city},FR,Europe/Paris`);
  return importFile(world, 'stores', csv('reference,name,legalEntity,city,country,timeZone', rows));
}

function filesOf(projects: number): Record<ImportEntity, string> {
  return {
    stores: csv('reference,name,legalEntity,city,country,timeZone', [
      'LYON,Lyon,Cuisines SAS,Lyon,FR,Europe/Paris',
    ]),
    parties: csv('reference,roles,kind,name,email,store', [
      'V1,SALESPERSON,INDIVIDUAL,Julien Durand,julien@magasin.example,LYON',
      ...numbers(projects).map((n) => `C${n},CUSTOMER,INDIVIDUAL,Client ${n},client${n}@client.example,LYON`),
    ]),
    articles: csv('reference,label,salePrice,vatRate', ['CAI,Caisson 60,120.00,20']),
    projects: csv('reference,label,store,customer,salesperson,createdOn,stage', [
      ...numbers(projects).map((n) => `P${n},Cuisine ${n},LYON,C${n},V1,${day(-20)},AWAITING_QUOTE_APPROVAL`),
    ]),
    documents: csv('type,reference,project,date,expiryDate,status,article,quantity,unitPrice,vatRate', [
      ...numbers(projects).map(
        (n) => `QUOTE,Q${n},P${n},${day(-20)},${day(5)},SENT,CAI,${(n % 7) + 1},120.00,20`,
      ),
    ]),
  };
}
