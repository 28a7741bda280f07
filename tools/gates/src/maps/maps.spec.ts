import { outdatedMaps } from './map-files';
import { maps } from './maps';

describe('the generated maps', () => {
  it('are what the contracts say (npm run docs:generate)', () => {
    expect(outdatedMaps()).toEqual([]);
  });

  it('refuse a page that differs by one line', () => {
    const pages = new Map([...maps()].map(([path, text]) => [path, `${text}one line more\n`]));
    expect(outdatedMaps(pages)).toEqual([...pages.keys()]);
  });

  it('name every subject once', () => {
    const subjects =
      maps()
        .get('docs/maps/asks.md')
        ?.match(/`rpc\.[^`]+`/g) ?? [];
    expect(subjects.length).toBeGreaterThan(10);
    expect(new Set(subjects).size).toBe(subjects.length);
  });
});
