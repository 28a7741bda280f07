import { isAbsolute, posix, relative, resolve, sep } from 'node:path';

export const repositoryRoot = resolve(__dirname, '..', '..', '..');

export const papers = ['quotes', 'orders', 'delivery-notes', 'invoices'] as const;
export const services = ['gateway', 'sales', 'purchasing', 'notifications', 'tasks'] as const;

/**
 * What a file of a service may be, worn as `name.role.ts`; a file without a role is pure.
 *
 * A `port` is what a room lends to other rooms inside their transaction; `predicates` are conditions as data;
 * a `builder` is for tests only and left out of builds.
 */
export const roles = [
  'handler',
  'query',
  'job',
  'reaction',
  'repository',
  'port',
  'row',
  'predicates',
  'module',
  'config',
  'port',
  'http',
  'filter',
  'email',
  'errors',
  'builder',
  'spec',
] as const;

/** Roles that stay as free of frameworks as a file without one. */
export const pureRoles: readonly (string | undefined)[] = [undefined, 'errors', 'predicates'];

/** Where a file lies in the repository, read from its path alone. */
export interface Place {
  readonly path: string;
  readonly building: 'apps' | 'libs' | 'tools';
  readonly project: string;
  /** Folders below `src`; undefined when the file lies beside it. */
  readonly folders?: readonly string[];
  readonly room?: string;
  readonly stem: string;
  readonly role?: string;
}

/** The path from the root of the repository with forward slashes; undefined when it leads outside. */
export function pathInRepository(file: string): string | undefined {
  const path = (isAbsolute(file) ? relative(repositoryRoot, file) : file).split(sep).join('/');
  return path.startsWith('../') ? undefined : posix.normalize(path);
}

export function placeOf(file: string): Place | undefined {
  const path = pathInRepository(file);
  if (path === undefined) return undefined;
  const [building, project, source, ...rest] = path.split('/');
  if (!isBuilding(building) || project === undefined) return undefined;
  const { stem, role } = nameParts(posix.basename(path));
  if (source !== 'src') return { path, building, project, stem, ...(role === undefined ? {} : { role }) };
  const folders = rest.slice(0, -1);
  return {
    path,
    building,
    project,
    folders,
    stem,
    ...(folders[0] === undefined ? {} : { room: folders[0] }),
    ...(role === undefined ? {} : { role }),
  };
}

export function isService(place: Place): boolean {
  return place.building === 'apps' && (services as readonly string[]).includes(place.project);
}

function isBuilding(word: string | undefined): word is Place['building'] {
  return word === 'apps' || word === 'libs' || word === 'tools';
}

/** `sign-quote.story.spec.ts` is a spec called `sign-quote`; `line-total` (an import without ending) has no role. */
function nameParts(basename: string): { stem: string; role?: string } {
  const [stem = '', ...tail] = basename.replace(/\.(d\.)?(tsx?|mjs|cjs|js)$/, '').split('.');
  const role = tail.at(-1);
  return role === undefined ? { stem } : { stem, role };
}
