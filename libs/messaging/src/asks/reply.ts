import { problemOf, type Refusal } from '@comptoir/kernel';
import type { MsgHdrs } from '@nats-io/transport-node';
import { currentTrace, traceIdOf } from '../backbone/trace';
import { messageHeaders } from '../envelope/message-headers';
import { replyHeaders } from './wire';

export interface Reply {
  readonly bytes: Uint8Array;
  readonly headers: MsgHdrs;
  /** For metrics: `ok`, the kind of a refusal, or `fault`. */
  readonly outcome: string;
}

export function refusalReply(refusal: Refusal): Reply {
  return problemReply('refused', problemOf(refusal), refusal.kind);
}

/** A bug's reply: says that there is one, never which. */
export function faultReply(): Reply {
  const problem = {
    type: 'urn:comptoir:problem:internal',
    title: 'Something is wrong on our side',
    code: 'internal',
  };
  return problemReply('fault', problem, 'fault');
}

function problemReply(label: 'refused' | 'fault', problem: object, outcome: string): Reply {
  const headers = messageHeaders([[replyHeaders.outcome, label]]);
  const trace = currentTrace();
  const bytes = Buffer.from(JSON.stringify({ ...problem, ...(trace ? { traceId: traceIdOf(trace) } : {}) }));
  return { bytes, headers, outcome };
}
