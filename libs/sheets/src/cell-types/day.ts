import { Day } from '@comptoir/kernel';
import { CellFault, type CellType } from '../cell-fault';

const french = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const fault = new CellFault('day.invalid', "Ce jour n'existe pas : écrivez AAAA-MM-JJ ou JJ/MM/AAAA.");

/** `2026-11-24` or `24/11/2026`. */
export const day: CellType<Day> = (cell) => {
  const iso = cell.replace(french, '$3-$2-$1');
  return Day.isValid(iso) ? iso : fault;
};
