import { createHmac, timingSafeEqual } from 'node:crypto';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { SalesConfig } from '../../sales.config';

/** What a link was made for: a quote, as one version of it stood. */
export interface SigningLink {
  readonly quoteId: string;
  readonly version: number;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shape = new RegExp(`^(${uuid})\\.([1-9]\\d{0,8})\\.([\\w-]{43})$`);

/** Links by which a customer signs a quote: they name one version of it, and cannot be made by anybody else. */
@Injectable()
export class SigningLinks {
  private readonly key: string;

  constructor(@Inject(CONFIG) private readonly config: SalesConfig) {
    this.key = (config.LINK_KEY ?? config.CURSOR_KEY).reveal();
  }

  /** Undefined where the house has no public address. */
  to({ quoteId, version }: SigningLink): string | undefined {
    const base = this.config.PUBLIC_URL;
    const named = `${quoteId}.${version}`;
    return base && new URL(`/api/v1/quote-offers/${named}.${this.signature(named)}`, base).href;
  }

  /** Undefined where the link is not ours, or was changed. */
  read(link: string): SigningLink | undefined {
    const [, quoteId, version, signature] = shape.exec(link) ?? [];
    if (!quoteId || !version || !signature) return undefined;
    const own = Buffer.from(this.signature(`${quoteId}.${version}`));
    return timingSafeEqual(own, Buffer.from(signature)) ? { quoteId, version: Number(version) } : undefined;
  }

  private signature(named: string): string {
    return createHmac('sha256', this.key).update(`quote-offer:${named}`).digest('base64url');
  }
}
