import { lookUpDirectory } from '@comptoir/contracts';
import { Asks } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { generationErrors } from './generation.errors';

/** Projects that one question is about. */
const atOnce = 200;

/** Where customers' goods are brought, as sales knows it. */
@Injectable()
export class SiteAddresses {
  constructor(private readonly asks: Asks) {}

  /** On one line each. Refuses (`generation.site-unknown`) a project of which sales knows no address. */
  async of(projectIds: readonly string[]): Promise<Map<string, string>> {
    const sites = new Map<string, string>();
    for (let start = 0; start < projectIds.length; start += atOnce) {
      const { projects } = await this.asks.ask(lookUpDirectory, {
        projectIds: projectIds.slice(start, start + atOnce),
      });
      for (const { id, site } of projects) if (site.length > 0) sites.set(id, site.join(', '));
    }
    const unknown = projectIds.find((id) => !sites.has(id));
    if (unknown) throw generationErrors.unknownSite(unknown);
    return sites;
  }
}
