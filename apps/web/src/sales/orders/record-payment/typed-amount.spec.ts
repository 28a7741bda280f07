/** @jest-environment jsdom */
import { typedAmount } from './typed-amount';

it.each(['', 'abc', '0', '0,00', '-5', '1,234', '12345678901234'])('« %s » is no amount to pay', (text) => {
  expect(typedAmount(text)).toBeUndefined();
});

it.each([
  ['1 500,5 €', '1500.50'],
  ['1500', '1500.00'],
  ['1\u202f234,56', '1234.56'],
  ['0.01', '0.01'],
])('« %s » is %s', (text, amount) => {
  expect(typedAmount(text)).toBe(amount);
});
