import { isService } from '../place';
import type { EdgeLaw } from './edge';

const kept = ['repository', 'row'];

/** A room lends its nouns, never its storage: whoever writes a table is found in one folder. */
export const roomsKeepTheirTables: EdgeLaw = {
  name: 'rooms-keep-their-tables',
  promise: 'A room never imports the repository or the rows of another room.',
  forbids({ from, to, specifier }) {
    if (to === undefined || !isService(from) || from.project !== to.project || from.role === 'spec')
      return undefined;
    if (from.room === undefined || to.room === undefined || from.room === to.room) return undefined;
    return kept.includes(to.role ?? '')
      ? `'${specifier}' belongs to the room ${to.room}; ${from.room} may use its pure files only.`
      : undefined;
  },
};
