import type { optOutChoice } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { OptOutLinks } from './opt-out-links.port';
import { optOutErrors } from './opt-out.errors';
import { OptOuts } from './opt-outs.port';

/** What whoever holds a link may see and change: that one kind of e-mails to that one recipient. */
@Injectable()
export class OptOutDesk {
  constructor(
    private readonly links: OptOutLinks,
    private readonly optOuts: OptOuts,
  ) {}

  async read(link: string): Promise<z.output<typeof optOutChoice>> {
    const meant = await this.meantBy(link);
    const { topic, address, language } = meant;
    return { topic, address: half(address), optedOut: await this.optOuts.has(meant), language };
  }

  async change(link: string, optedOut: boolean): Promise<z.output<typeof optOutChoice>> {
    await this.optOuts.change(await this.meantBy(link), optedOut);
    return this.read(link);
  }

  private async meantBy(link: string) {
    const emailId = this.links.emailOf(link);
    const meant = emailId && (await this.optOuts.meantBy(emailId));
    if (!meant) throw optOutErrors.linkUnknown();
    return meant;
  }
}

/** `lefevre@client.example` as `l…@client.example`. */
function half(address: string): string {
  const [name = '', domain = ''] = address.split('@');
  return `${name.slice(0, 1)}…@${domain}`;
}
