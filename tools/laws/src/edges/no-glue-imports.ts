import type { EdgeLaw } from './edge';

const glue = new Map([
  ['forwardRef', 'Rooms point one way: a circle is broken by an announcement, not by forwardRef.'],
  ['ModuleRef', 'Dependencies come through the constructor, never from a locator.'],
]);

export const noGlueImports: EdgeLaw = {
  name: 'no-glue-imports',
  promise: 'No forwardRef and no service locator.',
  forbids({ from, specifier, names }) {
    if (!specifier.startsWith('@nestjs/') || from.building !== 'apps') return undefined;
    return names.map((name) => glue.get(name)).find((reason) => reason !== undefined);
  },
};
