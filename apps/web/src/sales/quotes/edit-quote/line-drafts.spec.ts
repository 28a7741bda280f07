/** @jest-environment jsdom */
import { emptyLine, lineInputOf } from './line-drafts';

const typed = (part: Partial<ReturnType<typeof emptyLine>>) => lineInputOf({ ...emptyLine(), ...part });

it('reads decimals as they are typed and pasted', () => {
  const { input, faults } = typed({
    label: ' Pose ',
    quantity: '1,5',
    unitPrice: '1\u202f234,5000 €',
    discountPercent: '12,5',
  });
  expect(faults).toEqual([]);
  expect(input).toMatchObject({
    label: 'Pose',
    quantity: '1.5',
    unitPrice: '1234.5000',
    discountPercent: '12.5',
  });
});

it.each([
  ['a negative quantity', { quantity: '-1' }, 'quantity'],
  ['a discount over 100', { discountPercent: '101' }, 'discountPercent'],
  ['a price that is no number', { unitPrice: 'cher' }, 'unitPrice'],
])('finds %s', (_, part, field) => {
  expect(typed({ label: 'Pose', unitPrice: '10', ...part }).faults).toEqual([field]);
});

it('needs a description and a price where no article gives them', () => {
  expect(typed({}).faults).toEqual(['label', 'unitPrice']);
  expect(typed({ article: { value: '01920009-0000-7000-8000-000000000001', label: 'CAI' } }).faults).toEqual(
    [],
  );
});
