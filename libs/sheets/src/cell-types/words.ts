import { CellFault, type CellType } from '../cell-fault';
import { plain } from '../plain';

/** One of the values, or one of the other words for them (`{ particulier: 'INDIVIDUAL' }`); case and accents ignored. */
export function oneOf<const V extends string>(
  values: readonly V[],
  otherWords: Readonly<Record<string, V>> = {},
): CellType<V> {
  const known = new Map<string, V>(values.map((value) => [plain(value), value]));
  for (const [word, value] of Object.entries(otherWords)) known.set(plain(word), value);
  const fault = new CellFault('value.unknown', `Valeurs possibles : ${values.join(', ')}.`);
  return (cell) => known.get(plain(cell)) ?? fault;
}

/** Several, separated by `|`; each is kept once. */
export function listOf<T>(type: CellType<T>): CellType<T[]> {
  return (cell) => {
    const values = new Set<T>();
    for (const part of cell.split('|')) {
      const word = part.trim();
      const value =
        word === '' ? new CellFault('value.empty', 'Une valeur de la liste est vide.') : type(word);
      if (value instanceof CellFault) return value;
      values.add(value);
    }
    return [...values];
  };
}

const answers: Readonly<Record<string, boolean>> = {
  oui: true,
  yes: true,
  vrai: true,
  true: true,
  o: true,
  y: true,
  x: true,
  1: true,
  non: false,
  no: false,
  faux: false,
  false: false,
  n: false,
  0: false,
};

export const yesNo: CellType<boolean> = (cell) =>
  answers[plain(cell)] ?? new CellFault('yes-no.invalid', 'Répondez par oui ou non.');
