import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface Asset {
  readonly type: string;
  readonly etag: string;
  /** Its name changes with its content, so it may be kept for ever. */
  readonly hashed: boolean;
  readonly bodies: Readonly<Partial<Record<'br' | 'gzip', Buffer>>> & { readonly identity: Buffer };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt']);
const ours = /^\/(api|health|metrics|info)(\/|$)/;

/**
 * Serves the built front from memory: only files that were in the folder at the start, compressed when first asked
 * for. An address that is none of them and looks like a page is answered with the application, which has the routes.
 */
export function serveFront(fastify: FastifyInstance, root: string): void {
  const paths = new Map(filesIn(root).map((path) => [`/${path.split(sep).join('/')}`, join(root, path)]));
  const assets = new Map<string, Asset>();
  const assetAt = (path: string): Asset | undefined => {
    const file = paths.get(path);
    const known = assets.get(path);
    if (known || !file) return known;
    const asset = assetOf(path, readFileSync(file));
    assets.set(path, asset);
    return asset;
  };
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const asset = ours.test(path)
      ? undefined
      : (assetAt(path) ?? (extname(path) === '' ? assetAt('/index.html') : undefined));
    if (!asset) return reply.callNotFound();
    return send(asset, request, reply);
  };
  fastify.get('/', answer);
  fastify.get('/*', answer);
}

function send({ type, etag, hashed, bodies }: Asset, request: FastifyRequest, reply: FastifyReply) {
  void reply.headers({
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'Accept-Encoding',
  });
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => bodies[name] && accepted.includes(name));
  if (encoding) void reply.header('content-encoding', encoding);
  return reply.type(type).send(encoding ? bodies[encoding] : bodies.identity);
}

function assetOf(path: string, identity: Buffer): Asset {
  const extension = extname(path);
  const small = !compressible.has(extension) || identity.length < 1_024;
  const br = () => brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return {
    type: types[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    hashed: path.startsWith('/assets/'),
    bodies: small ? { identity } : { identity, br: br(), gzip: gzipSync(identity) },
  };
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
}
