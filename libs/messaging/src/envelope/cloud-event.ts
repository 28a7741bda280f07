import { parseJson } from './json';
import { MalformedMessage } from './malformed-message';
import { percentDecode, percentEncode } from './percent';

/** CloudEvents 1.0 attributes with our extensions. */
export interface CloudEvent {
  readonly id: string;
  /** `/comptoir/<service>` for our own. */
  readonly source: string;
  readonly type: string;
  readonly time: string;
  /** The aggregate's id. */
  readonly subject: string;
  readonly aggregateVersion?: number;
  /** Grows when a service's database was restored to an earlier state. */
  readonly epoch?: number;
  readonly storeId?: string;
  readonly operationId?: string;
  readonly causationId?: string;
  readonly traceparent?: string;
}

export interface Received {
  readonly event: CloudEvent;
  readonly data: unknown;
}

/** The headers of a message, however the client keeps them. */
export type HeaderLookup = (name: string) => string | undefined;

const attributes = {
  id: 'id',
  source: 'source',
  type: 'type',
  time: 'time',
  subject: 'subject',
  aggregateVersion: 'aggver',
  epoch: 'epoch',
  storeId: 'storeid',
  operationId: 'operationid',
  causationId: 'causationid',
} as const;

/** Binary mode: attributes in headers, the body is the data. */
export function headersOf(event: CloudEvent): [name: string, value: string][] {
  const named = Object.entries(attributes).flatMap(([field, attribute]): [string, string][] => {
    const value = event[field as keyof CloudEvent];
    return value === undefined ? [] : [[`ce-${attribute}`, percentEncode(String(value))]];
  });
  const trace: [string, string][] = event.traceparent ? [['traceparent', event.traceparent]] : [];
  return [['ce-specversion', '1.0'], ['Content-Type', 'application/json'], ...named, ...trace];
}

/** Reads either mode. Throws MalformedMessage, or the Refusal of `parseJson`, for what is neither. */
export function readCloudEvent(header: HeaderLookup, body: Uint8Array): Received {
  const contentType = header('Content-Type') ?? header('content-type') ?? '';
  if (contentType.startsWith('application/cloudevents')) return structured(contentType, body);
  const event = eventFrom((attribute) => {
    const value = header(`ce-${attribute}`);
    return value === undefined ? undefined : percentDecode(value);
  });
  return { event: { ...event, traceparent: header('traceparent') }, data: parseJson(body) };
}

function structured(contentType: string, body: Uint8Array): Received {
  if (!contentType.startsWith('application/cloudevents+json')) {
    throw new MalformedMessage(`cannot read ${contentType.slice(0, 60)}`);
  }
  const document = parseJson(body);
  if (typeof document !== 'object' || document === null)
    throw new MalformedMessage('not a CloudEvents document');
  const fields = document as Record<string, unknown>;
  const event = eventFrom((attribute) => textOf(fields[attribute]));
  return { event: { ...event, traceparent: textOf(fields.traceparent) }, data: fields.data };
}

function eventFrom(attribute: (name: string) => string | undefined): CloudEvent {
  const required = (name: string) => {
    const value = attribute(name);
    if (!value || value.length > 256) throw new MalformedMessage(`no usable ${name}`);
    return value;
  };
  if (attribute('specversion') !== '1.0') throw new MalformedMessage('not CloudEvents 1.0');
  const time = attribute('time') ?? new Date().toISOString();
  if (Number.isNaN(Date.parse(time))) throw new MalformedMessage('no usable time');
  return {
    id: required('id'),
    source: required('source'),
    type: required('type'),
    time,
    subject: attribute('subject') ?? '',
    aggregateVersion: wholeNumber(attribute('aggver'), 'aggver'),
    epoch: wholeNumber(attribute('epoch'), 'epoch'),
    storeId: attribute('storeid'),
    operationId: attribute('operationid'),
    causationId: attribute('causationid'),
  };
}

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new MalformedMessage(`no usable ${name}`);
  return value;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}
