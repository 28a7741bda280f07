import { createHmac, timingSafeEqual } from 'node:crypto';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsConfig } from '../notifications.config';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shape = new RegExp(`^(${uuid})\\.([\\w-]{43})$`);

/** Links by which a recipient can stop e-mails of a kind: they name one e-mail, and cannot be made by anybody else. */
@Injectable()
export class OptOutLinks {
  private readonly key: string;

  constructor(@Inject(CONFIG) private readonly config: NotificationsConfig) {
    this.key = (config.LINK_KEY ?? config.CURSOR_KEY).reveal();
  }

  /** Undefined where the house has no public address. */
  to(emailId: string): string | undefined {
    const base = this.config.PUBLIC_URL;
    return base && new URL(`/api/v1/opt-outs/${emailId}.${this.signature(emailId)}`, base).href;
  }

  /** The e-mail that a link names; undefined where the link is not ours. */
  emailOf(link: string): string | undefined {
    const [, emailId, signature] = shape.exec(link) ?? [];
    if (!emailId || !signature) return undefined;
    const own = Buffer.from(this.signature(emailId));
    return timingSafeEqual(own, Buffer.from(signature)) ? emailId : undefined;
  }

  private signature(emailId: string): string {
    return createHmac('sha256', this.key).update(`opt-out:${emailId}`).digest('base64url');
  }
}
