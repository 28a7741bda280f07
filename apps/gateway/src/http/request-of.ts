import { Refusal, type FieldError } from '@comptoir/kernel';
import type { ContractRoute, QueryField } from './contract-route';

export interface RequestParts {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
}

const deepest = 32;
const nul = '\u0000';
/** One of a pair of code units without the other. */
const halfCharacter = /\p{Surrogate}/u;

/**
 * The request of an ask put together from where its fields travel: path, query string, body. What belongs in one of
 * them is refused in another, so a body can never name another document than the path does. Values are not judged
 * here beyond their type: the ask's schema does that.
 */
export function requestOf(
  route: ContractRoute,
  { params, query, body }: RequestParts,
): Record<string, unknown> {
  const errors: FieldError[] = [];
  const request: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  if (route.takesBody) Object.assign(request, bodyFields(route, body, errors));
  else if (!isAbsent(body)) errors.push(problem('', 'body.unexpected', 'This operation takes no body'));

  for (const [name, value] of Object.entries(query)) {
    const field = route.queryFields.get(name);
    if (!field) errors.push(problem(name, 'unrecognized_keys', `Unrecognized query field: ${name}`));
    else if ([value].flat().some((text) => text.includes(nul)))
      errors.push(problem(name, 'text.nul', 'The character NUL is not taken'));
    else if (!isEmptyList(field, value)) request[name] = valueOf(field, value);
  }
  if (errors.length > 0) throw new Refusal('invalid', 'request.invalid', {}, errors);
  for (const name of route.pathFields) request[name] = params[name];
  return request;
}

function bodyFields(route: ContractRoute, body: unknown, errors: FieldError[]): object {
  if (isAbsent(body)) return {};
  if (typeof body !== 'object' || Array.isArray(body)) {
    errors.push(problem('', 'invalid_type', 'The body must be a JSON object'));
    return {};
  }
  assertPlain(body as object);
  for (const name of route.pathFields) {
    if (Object.hasOwn(body as object, name))
      errors.push(problem(name, 'field.in-path', `${name} is given by the path`));
  }
  return body as object;
}

function valueOf({ kind, list }: QueryField, value: string | string[]): unknown {
  const read = (text: string) => (kind === 'text' ? text : kind === 'flag' ? flagOf(text) : numberOf(text));
  if (!list) return Array.isArray(value) ? value : read(value);
  return [value]
    .flat()
    .flatMap((part) => part.split(','))
    .map(read);
}

function numberOf(text: string): unknown {
  return /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text;
}

function flagOf(text: string): unknown {
  return text === 'true' ? true : text === 'false' ? false : text;
}

function isEmptyList({ list }: QueryField, value: string | string[]): boolean {
  return list && value === '';
}

function isAbsent(body: unknown): boolean {
  return body === undefined || body === null;
}

/**
 * Refuses what no field of ours can hold: nesting beyond reason, and what PostgreSQL cannot store, NUL and half characters.
 * Goes level by level without recursion: a hostile body must not exhaust the stack that measures it.
 */
function assertPlain(root: object): void {
  let level: object[] = [root];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > deepest) throw new Refusal('invalid', 'json.too-deep', { deepest });
    const values = level.flatMap((node) => Object.values(node) as unknown[]);
    const texts = values.filter((value) => typeof value === 'string');
    if (texts.some((text) => text.includes(nul))) throw new Refusal('invalid', 'text.nul');
    if (texts.some((text) => halfCharacter.test(text))) throw new Refusal('invalid', 'text.half-character');
    level = values.filter((value): value is object => typeof value === 'object' && value !== null);
  }
}

function problem(name: string, code: string, message: string): FieldError {
  return {
    pointer: name === '' ? '' : `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code,
    message,
  };
}
