/** What of an answer's bytes goes into headers, read without parsing the whole where that can be helped. */
const idAndVersion = /^\{"id":"[^"\\]{1,64}","version":(\d{1,15})[,}]/;

/** The version at the top of the answer: the usual place first, a full parse when it is elsewhere. */
export function versionIn(json: Uint8Array): string | undefined {
  const usual = idAndVersion.exec(textOf(json, 0, 128))?.[1];
  if (usual) return usual;
  const { version } = JSON.parse(Buffer.from(json).toString()) as { version?: unknown };
  return typeof version === 'number' ? String(version) : undefined;
}

export function idIn(json: Uint8Array): string | undefined {
  const usual = /^\{"id":"([^"\\]{1,64})"/.exec(textOf(json, 0, 96))?.[1];
  if (usual) return usual;
  const { id } = JSON.parse(Buffer.from(json).toString()) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

/**
 * The cursors of a page. Inside a JSON string every quote is escaped, so the bytes `"page":{` can only be the key
 * itself, wherever it stands.
 */
export function cursorsIn(json: Uint8Array): { next?: string; previous?: string } {
  const bytes = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  const at = bytes.lastIndexOf('"page":');
  if (at < 0) return {};
  const page = textOf(json, at, 4_096);
  const cursor = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([A-Za-z0-9_-]+)"`).exec(page)?.[1];
  const [next, previous] = [cursor('next'), cursor('previous')];
  return { ...(next ? { next } : {}), ...(previous ? { previous } : {}) };
}

/** RFC 8288 links to the neighbouring pages of the same list. */
export function pageLinks(url: string, cursors: { next?: string; previous?: string }): string | undefined {
  const [path, query = ''] = url.split('?', 2);
  const links = (['next', 'previous'] as const).flatMap((name) => {
    const cursor = cursors[name];
    if (!cursor) return [];
    const parameters = new URLSearchParams(query);
    parameters.set('cursor', cursor);
    return [`<${path}?${parameters.toString()}>; rel="${name === 'previous' ? 'prev' : name}"`];
  });
  return links.length > 0 ? links.join(', ') : undefined;
}

function textOf(json: Uint8Array, from: number, length: number): string {
  return Buffer.from(
    json.buffer,
    json.byteOffset + from,
    Math.max(0, Math.min(length, json.byteLength - from)),
  ).toString();
}
