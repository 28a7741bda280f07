import { lineAmount, samePrice } from './line-amount';
import { quantityOf, quantityText } from './quantity';

describe('quantities', () => {
  it.each(['', '-1', '1.2345', '1,5', '1e3'])('refuse %p', (text) => {
    expect(() => quantityOf(text)).toThrow(RangeError);
  });
  it.each(['0', '4', '2.5', '999999.999', '0.001'])('keep %p as it is', (text) => {
    expect(quantityText(quantityOf(text))).toBe(text);
  });
  it('drop zeros that say nothing', () => {
    expect(quantityText(quantityOf('2.500'))).toBe('2.5');
  });
});

describe('the amount of a line', () => {
  it.each([
    ['3', '19.90', '59.70'],
    ['2.5', '0.005', '0.01'],
    ['0.001', '4.9999', '0.00'],
    ['999999.999', '9999.9999', '9999999890.00'],
  ])('%s times %s is %s, rounded once', (quantity, price, amount) => {
    expect(`${lineAmount(quantityOf(quantity), price)}`).toBe(amount);
  });
  it('is nothing while the price is not known', () => {
    expect(lineAmount(quantityOf('3'), null).isZero()).toBe(true);
  });
  it('knows one price in two spellings', () => {
    expect(samePrice('42.5', '42.5000')).toBe(true);
    expect(samePrice('42.5', '42.51')).toBe(false);
    expect(samePrice(null, '0')).toBe(false);
  });
});
