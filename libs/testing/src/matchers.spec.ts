import { Refusal } from '@comptoir/kernel';
import { eventually, together } from './eventually';
import { addMatchers } from './matchers';

addMatchers();

describe('toBeRefused', () => {
  const refuse = () => Promise.reject(new Refusal('conflict', 'quote.expired'));

  it('accepts the refusal it names', async () => {
    await expect(refuse()).toBeRefused('quote.expired');
    await expect(refuse).toBeRefused('quote.expired');
  });

  it.each([
    ['another refusal', () => expect(refuse()).toBeRefused('quote.not-sent'), 'refused with quote.expired'],
    ['no refusal', () => expect(Promise.resolve(1)).toBeRefused('quote.expired'), 'it was accepted'],
    ['a bug', () => expect(Promise.reject(new TypeError('oops'))).toBeRefused('quote.expired'), 'oops'],
  ])('fails on %s', async (_, attempt, says) => {
    await expect(attempt()).rejects.toThrow(says);
  });
});

describe('eventually', () => {
  it('waits for what is not yet so, and fails with the last reason', async () => {
    let asked = 0;
    expect(await eventually(() => (asked++ < 3 ? undefined : 'done'))).toBe('done');
    await expect(eventually(() => false, 50)).rejects.toThrow('still false');
  });
});

it('together tells every outcome in order', async () => {
  const outcomes = await together(2, (index) =>
    index === 0 ? Promise.resolve('yes') : Promise.reject(new Error('no')),
  );
  expect(outcomes).toMatchObject([{ status: 'fulfilled', value: 'yes' }, { status: 'rejected' }]);
});
