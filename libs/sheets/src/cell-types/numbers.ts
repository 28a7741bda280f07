import { CellFault, type CellType } from '../cell-fault';

/** `1234.50`, `1 234,50`: spaces (ordinary, no-break, thin, narrow no-break) may stand between groups of three digits. */
const shape = /^(-?)(\d+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:[.,](\d+))?$/;
const spaces = /[ \u00a0\u2009\u202f]/g;

interface Decimal {
  readonly negative: boolean;
  /** Without leading zeros, `0` at least. */
  readonly units: string;
  /** Without trailing zeros. */
  readonly fraction: string;
}

function decimalOf(cell: string): Decimal | undefined {
  const match = shape.exec(cell);
  if (!match) return undefined;
  const units = (match[2] ?? '').replace(spaces, '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  return { negative: match[1] === '-' && (units !== '0' || fraction !== ''), units, fraction };
}

const notANumber = new CellFault('number.invalid', "Ce n'est pas un nombre : écrivez 1234,50 ou 1234.50.");
const outOfBounds = new CellFault('number.too-large', 'Ce nombre est trop grand.');
const tooPrecise = (decimals: number) =>
  new CellFault('number.too-precise', `Au plus ${decimals} décimales.`);

/** A number that is not below zero, as `units.fraction`; its fraction is filled up to `filled` digits. */
function natural(bounds: {
  digits: number;
  decimals: number;
  filled: number;
  negative: CellFault;
}): CellType<string> {
  const precise = tooPrecise(bounds.decimals);
  return (cell) => {
    const decimal = decimalOf(cell);
    if (!decimal) return notANumber;
    if (decimal.negative) return bounds.negative;
    if (decimal.units.length > bounds.digits) return outOfBounds;
    if (decimal.fraction.length > bounds.decimals) return precise;
    return written(decimal, bounds.filled);
  };
}

function written({ units, fraction }: Decimal, filled: number): string {
  const digits = fraction.padEnd(filled, '0');
  return digits === '' ? units : `${units}.${digits}`;
}

const negativeAmount = new CellFault('amount.negative', 'Un montant ne peut pas être négatif.');

/** An amount of money, not negative, as `1234.50`. */
export const amount = natural({ digits: 12, decimals: 2, filled: 2, negative: negativeAmount });

/** A price per unit, not negative, at most four decimals, as `19.90` or `19.9025`. */
export const price = natural({ digits: 10, decimals: 4, filled: 2, negative: negativeAmount });

const notPositive = new CellFault('quantity.not-positive', 'Une quantité est plus grande que zéro.');
const anyQuantity = natural({ digits: 6, decimals: 3, filled: 0, negative: notPositive });

/** More than zero, at most three decimals, as `2` or `2.5`. */
export const quantity: CellType<string> = (cell) => {
  const value = anyQuantity(cell);
  return value === '0' ? notPositive : value;
};

const outOfRange = new CellFault('percent.out-of-range', 'Un pourcentage va de 0 à 100.');
const anyPercent = natural({ digits: 3, decimals: 2, filled: 0, negative: outOfRange });

/** From 0 to 100, at most two decimals, as `12.5`. */
export const percent: CellType<string> = (cell) => {
  const value = anyPercent(cell);
  if (value === outOfBounds) return outOfRange;
  return typeof value === 'string' && /^\d{3}/.test(value) && value !== '100' ? outOfRange : value;
};

/** One of the rates, however it is written: `5,5`, `5.50`. */
export function rate<const R extends string>(rates: readonly R[]): CellType<R> {
  const unknown = new CellFault(
    'vat-rate.unknown',
    `Ce taux de TVA n'existe pas : ${rates.join(' ; ').replaceAll('.', ',')}.`,
  );
  return (cell) => {
    const decimal = decimalOf(cell);
    const value = decimal && !decimal.negative ? written(decimal, 0) : undefined;
    return rates.find((known) => known === value) ?? unknown;
  };
}
