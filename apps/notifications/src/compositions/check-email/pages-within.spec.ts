import { pagesWithin } from './pages-within';

const pageOf = (total: number) => (offset: number) =>
  Promise.resolve({
    total,
    items: Array.from({ length: Math.min(200, total - offset) }, (_, index) => offset + index),
  });

it('all is looked at, once, while there is time', async () => {
  const seen = new Set<number>();
  expect(await pagesWithin(60_000, pageOf(10_050), (item) => void seen.add(item))).toEqual({
    total: 10_050,
    checked: 10_050,
  });
  expect(seen.size).toBe(10_050);
});

it('when the time is up it says how far it came', async () => {
  expect(await pagesWithin(0, pageOf(10_000), () => undefined)).toEqual({ total: 10_000, checked: 200 });
});

it('a list that shrinks meanwhile ends it', async () => {
  const shrinking = (offset: number) => Promise.resolve({ total: 500, items: offset === 0 ? [1] : [] });
  expect(await pagesWithin(60_000, shrinking, () => undefined)).toEqual({ total: 500, checked: 1 });
});
