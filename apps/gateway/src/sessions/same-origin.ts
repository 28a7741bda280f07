interface Origins {
  readonly method: string;
  readonly fetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  /** The address that browsers know us by, behind proxies that change Host. */
  readonly publicUrl: string | undefined;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser vouches that the request was made by a page of ours. `Sec-Fetch-Site` decides where it is sent,
 * `Origin` elsewhere; a request with neither is `unsaid`: no page of today's browsers makes one that writes.
 */
export function originOf({
  method,
  fetchSite,
  origin,
  host,
  publicUrl,
}: Origins): 'ours' | 'foreign' | 'unsaid' {
  if (reading.has(method)) return 'ours';
  if (fetchSite !== undefined) return fetchSite === 'same-origin' ? 'ours' : 'foreign';
  if (origin === undefined) return 'unsaid';
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return 'ours';
  return host !== undefined && /^https?:\/\//.test(origin) && origin.replace(/^https?:\/\//, '') === host
    ? 'ours'
    : 'foreign';
}
