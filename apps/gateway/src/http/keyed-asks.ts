import {
  optBackIn,
  optOut,
  readCalendar,
  readOptOut,
  readQuoteOffer,
  receiveMail,
  signQuoteOffer,
  type Ask,
} from '@comptoir/contracts';
import { apiRoot } from './contract-route';

/** What those may ask who have no session: the secret that they show, and nothing else, is their right. */
const keyedAsks: readonly Ask[] = [
  readCalendar,
  readOptOut,
  optOut,
  optBackIn,
  receiveMail,
  readQuoteOffer,
  signQuoteOffer,
];

const names = new Set(keyedAsks.map(({ name }) => name));
const routes = new Set(keyedAsks.map(({ http }) => `${http?.method} ${apiRoot}${http?.path}`));

export function isKeyedAsk({ name }: Pick<Ask, 'name'>): boolean {
  return names.has(name);
}

/** By method and pattern, such as `GET /api/v1/calendars/:secret`. */
export function isKeyedRoute(method: string, pattern: string | undefined): boolean {
  return routes.has(`${method} ${pattern}`);
}
