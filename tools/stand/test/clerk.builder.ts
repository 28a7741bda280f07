import type { Page } from 'playwright-core';
import type { Stand } from '../src';

/** A shop's own files, in the order in which they are imported, by the tab of the page that takes each. */
export type ShopFiles = readonly (readonly [tab: string, content: string])[];

/** Somebody of the office in front of a screen, with a mouse and a keyboard. */
export class Clerk {
  constructor(
    readonly page: Page,
    private readonly stand: Pick<Stand, 'url' | 'administrator'>,
  ) {}

  readonly button = (name: string | RegExp) => this.page.getByRole('button', { name });
  readonly dialog = (name?: string | RegExp) => this.page.getByRole('dialog', name ? { name } : {});

  /** As the administrator, to the list of quotes. */
  async enter(): Promise<void> {
    await this.page.goto(`${this.stand.url}/ventes/devis`);
    await this.page.getByLabel('Adresse e-mail').fill(this.stand.administrator.email);
    await this.giveWord(this.stand.administrator.password);
    await this.page.getByRole('heading', { name: 'Devis' }).waitFor();
  }

  async giveWord(password: string): Promise<void> {
    await this.page.locator('input[type=password]').fill(password);
    await this.button('Se connecter').click();
  }

  async toImports(): Promise<void> {
    await this.page.getByRole('link', { name: 'Administration' }).click();
    await this.page.getByRole('link', { name: 'Importer des fichiers' }).click();
    await this.page.getByRole('heading', { name: 'Importer des fichiers' }).waitFor();
  }

  /** On the page of imports: gives it a file, and does not wait for what comes of it. */
  async hand(tab: string, content: string): Promise<void> {
    await this.page.getByText(tab, { exact: true }).click();
    const file = { name: `${tab.slice(3)}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) };
    await this.page.locator('input[type=file]').setInputFiles(file);
    await this.button('Importer').click();
  }

  /** On the page of imports. */
  async importAll(files: ShopFiles): Promise<void> {
    for (const [tab, content] of files) {
      await this.hand(tab, content);
      await this.page.getByText('Import terminé.').waitFor();
    }
  }

  /** Looks again and again for a minute; then says what the screen shows instead. */
  async until(look: () => Promise<boolean>): Promise<void> {
    for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt;) {
      if (await look()) return;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`still not so:\n${(await this.page.locator('body').innerText()).slice(0, 2_000)}`);
  }
}
