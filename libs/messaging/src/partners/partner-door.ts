import { partnerRights, partners, partnerSubject, type Ask, type PartnerName } from '@comptoir/contracts';
import { isRefusal, Refusal } from '@comptoir/kernel';
import { isDatabaseDown } from '@comptoir/persistence';
import type { Msg, Subscription } from '@nats-io/transport-node';
import { Admission } from '../asks/admission';
import { AskFault } from '../asks/ask-fault';
import type { RawAnswer } from '../asks/asks';
import { faultReply, refusalReply, type Reply } from '../asks/reply';
import { replyHeaders, requestHeaders } from '../asks/wire';
import { runInTrace } from '../backbone/trace';
import type { Backbone } from '../backbone/backbone';
import { parseJson } from '../envelope/json';
import { messageHeaders } from '../envelope/message-headers';
import type { MessagingLog } from '../options';

/** What a partner asks. NATS vouches for its name: nobody else may publish below it. */
export interface PartnerQuestion {
  readonly partner: PartnerName;
  readonly ask: Ask;
  /** As it came: the service that is asked checks it. */
  readonly input: unknown;
  readonly idempotencyKey?: string;
  readonly etag?: string;
  /** Epoch milliseconds; after that nobody waits for the answer. */
  readonly deadline: number;
}

export type PartnerAnswering = (question: PartnerQuestion) => Promise<RawAnswer>;

interface DoorParts {
  readonly log: MessagingLog;
  /** Throws a Refusal when this partner asks too much; called before anything is read. */
  readonly admit: (partner: PartnerName) => void;
  readonly answer: PartnerAnswering;
}

const patience = 5_000;
const places = 8;
const queueLength = 32;

const known = new Map(
  partners.flatMap((partner) =>
    partnerRights[partner].asks.map(
      (ask) => [partnerSubject(partner, ask.subject), { partner, ask }] as const,
    ),
  ),
);

/** Where partners ask: `partner.<name>.rpc.…` of the account that is theirs. Whatever comes is answered. */
export class PartnerDoor {
  private readonly admission = new Admission(places, queueLength);
  private subscription?: Subscription;

  constructor(
    private readonly backbone: Backbone,
    private readonly parts: DoorParts,
  ) {}

  open(): void {
    void this.backbone.connection().then((connection) => {
      this.subscription = connection.subscribe('partner.*.rpc.>', {
        queue: 'partners',
        callback: (error, message) => {
          if (error) this.parts.log.error({ error: error.message }, 'NATS refuses the door of the partners');
          else void this.serve(message);
        },
      });
    });
  }

  /** Takes nothing new, and waits for what is in hand. */
  async close(): Promise<void> {
    if (this.backbone.up) await this.subscription?.drain();
    await this.admission.idle();
  }

  private async serve(message: Msg): Promise<void> {
    if (!message.reply) return;
    const { bytes, headers } = await this.replyTo(message);
    message.respond(bytes, { headers });
  }

  private async replyTo(message: Msg): Promise<Reply> {
    try {
      const asked = known.get(message.subject);
      if (!asked) throw new Refusal('not-found', 'ask.unknown');
      this.parts.admit(asked.partner);
      const deadline = Date.now() + patience;
      return await this.admission.run(deadline, () =>
        runInTrace(
          message.headers?.get(requestHeaders.trace),
          () => this.answer(message, { ...asked, deadline }),
          { deadline },
        ),
      );
    } catch (error) {
      if (isRefusal(error)) return refusalReply(error);
      if (isDatabaseDown(error)) return refusalReply(new Refusal('unavailable', 'database.unavailable'));
      if (!(error instanceof AskFault))
        this.parts.log.error({ error, subject: message.subject }, 'a partner met a bug');
      return faultReply();
    }
  }

  private async answer(
    message: Msg,
    asked: Pick<PartnerQuestion, 'partner' | 'ask' | 'deadline'>,
  ): Promise<Reply> {
    const header = (name: string) => message.headers?.get(name) || undefined;
    const { json, etag } = await this.parts.answer({
      ...asked,
      input: parseJson(message.data),
      idempotencyKey: header(requestHeaders.idempotencyKey),
      etag: header(requestHeaders.etag),
    });
    return { bytes: json, headers: messageHeaders([[replyHeaders.etag, etag]]), outcome: 'ok' };
  }
}
