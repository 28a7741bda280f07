import { posix } from 'node:path';
import { placeOf, type Place } from '../place';

/** One import: who asks for what. `to` is known for relative paths and for our own packages. */
export interface Edge {
  readonly from: Place;
  readonly specifier: string;
  readonly names: readonly string[];
  readonly to?: Place;
}

/** A law about single imports: answers the reason for refusing, or nothing. */
export interface EdgeLaw {
  readonly name: string;
  readonly promise: string;
  forbids(edge: Edge): string | undefined;
}

export function edgeOf(from: Place, specifier: string, names: readonly string[] = []): Edge {
  const to = targetOf(from, specifier);
  return { from, specifier, names, ...(to === undefined ? {} : { to }) };
}

export function isPackage(specifier: string, packages: readonly string[]): boolean {
  return packages.some((name) =>
    name.endsWith('/') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
}

function targetOf(from: Place, specifier: string): Place | undefined {
  if (specifier.startsWith('.')) return placeOf(posix.join(posix.dirname(from.path), specifier));
  const ours = /^@comptoir\/(tool-)?([a-z-]+)/.exec(specifier);
  if (ours?.[2] === undefined) return undefined;
  const building = ours[1] ? 'tools' : apps.has(ours[2]) ? 'apps' : 'libs';
  return placeOf(`${building}/${ours[2]}/src/index.ts`);
}

const apps = new Set(['gateway', 'sales', 'purchasing', 'notifications', 'tasks', 'web']);
