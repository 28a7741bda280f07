import { v7 } from 'uuid';

/** A new identifier: UUID v7, so that later ones sort after earlier ones and indexes grow at their end. */
export function newId(): string {
  return v7();
}
