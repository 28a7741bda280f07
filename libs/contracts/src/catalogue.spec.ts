import { allAsks, allCommands, allEvents } from './catalogue';
import * as contracts from './index';

it.each([
  { kind: 'ask', catalogue: allAsks, least: 100 },
  { kind: 'event', catalogue: allEvents, least: 30 },
  { kind: 'command', catalogue: allCommands, least: 5 },
])(
  'the catalogue holds every $kind there is: nobody documents or permits one that it lacks',
  ({ kind, catalogue, least }) => {
    const isOne = (thing: unknown): thing is { name: string; kind: string } =>
      typeof thing === 'object' && thing !== null && 'kind' in thing && thing.kind === kind;
    const defined = Object.values<unknown>(contracts).filter(isOne);
    expect(defined.length).toBeGreaterThan(least);
    expect(
      defined.filter((one) => !catalogue.some((it) => it.name === one.name)).map(({ name }) => name),
    ).toEqual([]);
  },
);
