/** A message that nobody can read: no retry will help. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}
