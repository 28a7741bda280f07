import type { EdgeLaw } from './edge';

export const librariesHaveOneDoor: EdgeLaw = {
  name: 'libraries-have-one-door',
  promise: 'A library is entered by its package name, never by a path into its folders.',
  forbids({ from, to, specifier }) {
    if (to?.building !== 'libs' || (from.building === 'libs' && from.project === to.project))
      return undefined;
    return specifier === `@comptoir/${to.project}`
      ? undefined
      : `Enter by '@comptoir/${to.project}'; '${specifier}' climbs through a window.`;
  },
};
