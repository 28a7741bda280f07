import type { z } from 'zod';
import type { Permission } from './permissions';

export const services = ['gateway', 'sales', 'purchasing', 'notifications', 'tasks'] as const;
export type ServiceName = (typeof services)[number];

export interface HttpBinding {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`; `:name` segments are fields of the request. */
  path: `/${string}`;
  /** One infinitive sentence: the title of the operation in the API's documentation. */
  summary: string;
  /** Status of success; 200 where absent. */
  status?: 200 | 201 | 202 | 204;
  /** `required`: the caller must send If-Match with the version it read (428 without, 412 when stale). */
  ifMatch?: 'required' | 'optional';
}

/**
 * Something a service can be asked. One object serves every edge: the NATS subject and its validation, the
 * HTTP route, the OpenAPI operation, the typed client and the forms of the front.
 */
export interface Ask<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  readonly kind: 'ask';
  /** `<service>.<noun>.<verb>`, for example `sales.quote.sign`. */
  readonly name: string;
  readonly service: ServiceName;
  /** `rpc.<service>.v1.<noun>.<verb>`; asks without an HTTP route live under `rpc.<service>.v1.internal.`. */
  readonly subject: string;
  readonly http?: HttpBinding;
  /** What the caller must hold; absent where every signed-in user (or, without HTTP, a service) may ask. */
  readonly permission?: Permission;
  readonly request: Request;
  readonly response: Response;
}

/** A fact that a service announces. Released versions are frozen: change one by adding the next version. */
export interface EventDefinition<Data extends z.ZodType = z.ZodType> {
  readonly kind: 'event';
  /** `<service>.<aggregate>.<what happened>`, for example `sales.quote.signed`. */
  readonly name: string;
  readonly service: ServiceName;
  readonly aggregate: string;
  readonly version: number;
  /** CloudEvents `type`: `comptoir.<name>.v<version>`. */
  readonly type: string;
  /** `evt.<service>.v<version>.<aggregate>.<event>.<aggregateId>` */
  readonly subject: (aggregateId: string) => string;
  readonly data: Data;
}

/** Work that one service hands to another, at least once, applied once. */
export interface CommandDefinition<Data extends z.ZodType = z.ZodType> {
  readonly kind: 'command';
  /** `<service that does it>.<verb-noun>`, for example `tasks.create-tasks`. */
  readonly name: string;
  readonly service: ServiceName;
  readonly type: string;
  /** `cmd.<service>.v1.<verb-noun>.<key>` */
  readonly subject: (key: string) => string;
  readonly data: Data;
}

export type AnyAsk = Ask;
export type RequestOf<A extends AnyAsk> = z.output<A['request']>;
/** What a caller writes: fields with defaults may be left out. */
export type InputOf<A extends AnyAsk> = z.input<A['request']>;
export type ResponseOf<A extends AnyAsk> = z.output<A['response']>;
export type DataOf<D extends EventDefinition | CommandDefinition> = z.output<D['data']>;

export function defineAsk<Request extends z.ZodType, Response extends z.ZodType>(
  ask: Pick<Ask<Request, Response>, 'name' | 'http' | 'permission' | 'request' | 'response'>,
): Ask<Request, Response> {
  const [service, ...rest] = ask.name.split('.');
  const subject = `rpc.${service}.v1.${ask.http ? '' : 'internal.'}${rest.join('.')}`;
  return { kind: 'ask', service: serviceOf(service), subject, ...ask };
}

export function defineEvent<Data extends z.ZodType>(
  event: Pick<EventDefinition<Data>, 'name' | 'version' | 'data'>,
): EventDefinition<Data> {
  const [service, aggregate, happened] = event.name.split('.') as [string, string, string];
  return {
    kind: 'event',
    service: serviceOf(service),
    aggregate,
    type: `comptoir.${event.name}.v${event.version}`,
    subject: (id) => `evt.${service}.v${event.version}.${aggregate}.${happened}.${id}`,
    ...event,
  };
}

export function defineCommand<Data extends z.ZodType>(
  command: Pick<CommandDefinition<Data>, 'name' | 'data'>,
): CommandDefinition<Data> {
  const [service, verb] = command.name.split('.') as [string, string];
  return {
    kind: 'command',
    service: serviceOf(service),
    type: `comptoir.${command.name}.v1`,
    subject: (key) => `cmd.${service}.v1.${verb}.${key}`,
    ...command,
  };
}

function serviceOf(name: string | undefined): ServiceName {
  const service = services.find((known) => known === name);
  if (!service) throw new Error(`No service is called ${name}`);
  return service;
}
