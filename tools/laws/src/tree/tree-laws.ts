import { posix } from 'node:path';
import { isService, placeOf, roles } from '../place';
import { eachPath, type TreeLaw } from './tree-law';

const deepest = 3;
const fullestRoom = 30;
const webRoles = ['spec', 'format', 'routes', 'words', 'module', 'config', 'd'];
const junk = /^(utils?|helpers?|constants|common|misc|enums?)$/;
const doers = ['handler', 'query', 'job', 'reaction'];
const code = /\.tsx?$/;

const knownRoles: TreeLaw = {
  name: 'known-roles',
  promise: 'A file wears a role of the list, or none.',
  violations: eachPath((path) => {
    const place = placeOf(path);
    if (!code.test(path) || place?.building !== 'apps' || place.role === undefined) return undefined;
    const known: readonly string[] = isService(place) ? roles : webRoles;
    return known.includes(place.role)
      ? undefined
      : `'.${place.role}' is not a role; known: ${known.join(', ')}.`;
  }),
};

const kebabCase: TreeLaw = {
  name: 'kebab-case',
  promise: 'Folders and files are written in kebab-case.',
  violations: eachPath((path) => {
    const place = placeOf(path);
    if (!code.test(path) || place?.folders === undefined) return undefined;
    const odd = [...place.folders, ...posix.basename(path).split('.')].find(
      (word) => !/^(\d+T\d+|[a-z0-9]+)(-[a-z0-9]+)*$/.test(word),
    );
    return odd === undefined ? undefined : `'${odd}' is not kebab-case.`;
  }),
};

const shallowFolders: TreeLaw = {
  name: 'shallow-folders',
  promise: `Folders under src are at most ${deepest} deep.`,
  violations: eachPath((path) => {
    const depth = placeOf(path)?.folders?.length ?? 0;
    return depth > deepest ? `${depth} folders deep; at most ${deepest}.` : undefined;
  }),
};

const oneDoor: TreeLaw = {
  name: 'one-door',
  promise: 'A library (or a tool that others use) has one index.ts; nothing else has any.',
  violations: eachPath((path) => {
    const place = placeOf(path);
    if (place?.folders === undefined || !/\/index\.tsx?$/.test(path)) return undefined;
    return place.building !== 'apps' && place.folders.length === 0
      ? undefined
      : 'A barrel hides where things live.';
  }),
};

const noJunkDrawers: TreeLaw = {
  name: 'no-junk-drawers',
  promise: 'A thing lives with its noun, not among utils.',
  violations: eachPath((path) => {
    const place = placeOf(path);
    const drawer = [...(place?.folders ?? []), place?.stem ?? ''].find((word) => junk.test(word));
    return drawer === undefined ? undefined : `'${drawer}' says nothing of what is inside.`;
  }),
};

const oneDoerPerVerb: TreeLaw = {
  name: 'one-doer-per-verb',
  promise: 'A verb folder holds one handler, query, job or reaction.',
  violations(paths) {
    const first = new Map<string, string>();
    return paths.flatMap((path) => {
      const place = placeOf(path);
      if (place === undefined || !isService(place) || !doers.includes(place.role ?? '')) return [];
      const folder = posix.dirname(path);
      const other = first.get(folder);
      first.set(folder, path);
      return other === undefined ? [] : [{ path, message: `${posix.basename(other)} lives here already.` }];
    });
  },
};

const roomsStaySmall: TreeLaw = {
  name: 'rooms-stay-small',
  promise: `A room has at most ${fullestRoom} entries; more are two rooms.`,
  violations(paths) {
    const entries = new Map<string, Set<string>>();
    for (const path of paths) {
      const place = placeOf(path);
      if (place?.room === undefined || place.building !== 'apps' || place.room === 'migrations') continue;
      const [building, project, source, room, entry = ''] = path.split('/');
      const key = [building, project, source, room].join('/');
      entries.set(key, (entries.get(key) ?? new Set()).add(entry));
    }
    return [...entries]
      .filter(([, names]) => names.size > fullestRoom)
      .map(([path, names]) => ({ path, message: `${names.size} entries; at most ${fullestRoom}.` }));
  },
};

export const treeLaws: readonly TreeLaw[] = [
  kebabCase,
  knownRoles,
  noJunkDrawers,
  oneDoerPerVerb,
  oneDoor,
  roomsStaySmall,
  shallowFolders,
];
