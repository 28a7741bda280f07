import { Client } from '@comptoir/client';
import {
  findParties,
  findProjects,
  findQuotes,
  findStores,
  importReport,
  openSession,
  type ImportEntity,
  type QuoteListItem,
  type ResponseOf,
} from '@comptoir/contracts';
import { csvOf, type Cells } from './csv';

export type Project = ResponseOf<typeof findProjects>['items'][number];

/** Comptoir over its public API, signed in as its administrator. */
export class House {
  private stores = new Map<string, { id: string; name: string }>();

  private constructor(readonly client: Client) {}

  static async enter(place: { url: string; email: string; password: string }): Promise<House> {
    const { url, email, password } = place;
    const baseUrl = `${url.replace(/\/$/, '')}/api/v1`;
    const { accessToken } = await new Client({ baseUrl }).call(openSession, { email, password });
    const client = new Client({ baseUrl, token: () => accessToken });
    return new House(client);
  }

  /** Sends rows as a CSV file. Sending them again changes nothing. */
  async take(entity: ImportEntity, rows: readonly Cells[]): Promise<void> {
    const { status, body } = await this.client.upload({
      path: `/imports/${entity}`,
      file: new Blob([csvOf(rows)]),
      fileName: `${entity}.csv`,
    });
    const report = importReport.parse(body);
    if (report.errorCount > 0)
      throw new Error(`${entity} (${status}): ${JSON.stringify(report.errors.slice(0, 5))}`);
    if (entity === 'stores') await this.readStores();
  }

  storeId(reference: string): string {
    return this.store(reference).id;
  }

  storeName(reference: string): string {
    return this.store(reference).name;
  }

  /** The id of a party with this reference, looked for by its name. */
  async partyId(reference: string, name: string): Promise<string> {
    const { items } = await this.client.call(findParties, { q: name, limit: 200 });
    const found = items.find((party) => party.reference === reference);
    if (!found) throw new Error(`There is no party "${reference}".`);
    return found.id;
  }

  /** Every project by its reference. */
  async projects(): Promise<Map<string, Project>> {
    const projects = new Map<string, Project>();
    let cursor: string | undefined;
    do {
      const { items, page } = await this.client.call(findProjects, { limit: 200, cursor });
      for (const project of items) if (project.reference) projects.set(project.reference, project);
      cursor = page.next ?? undefined;
    } while (cursor);
    return projects;
  }

  async quotesOf(project: Project): Promise<QuoteListItem[]> {
    const { items } = await this.client.call(findQuotes, {
      party: project.customer.id,
      partyRole: 'customer',
      limit: 200,
    });
    return items.filter((quote) => quote.project.id === project.id);
  }

  private store(reference: string): { id: string; name: string } {
    const store = this.stores.get(reference);
    if (!store) throw new Error(`There is no store "${reference}".`);
    return store;
  }

  private async readStores(): Promise<void> {
    const { items } = await this.client.call(findStores, {});
    this.stores = new Map(items.map((store) => [store.reference, store]));
  }
}
