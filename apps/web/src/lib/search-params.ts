/** The query string of a page as plain text: `?store=a,b&sort=-expiryDate`. The same grammar as the API's. */
export type SearchParams = Readonly<Record<string, string>>;

export function parseSearchParams(search: string): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (value !== '') params[name] = params[name] === undefined ? value : `${params[name]},${value}`;
  }
  return params;
}

export function stringifySearchParams(params: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') query.append(name, String(value));
  }
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

export const listOf = (value: string | undefined): string[] => (value ? value.split(',') : []);
