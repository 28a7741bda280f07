import { Refusal } from '@comptoir/kernel';

/** A version as an entity tag, for the asker's next If-Match. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The version in an If-Match (`"3"`, also `3` and `W/"3"`); undefined where none was sent. */
export function expectedVersion(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw new Refusal('invalid', 'if-match.malformed');
  return Number(version);
}

/** For changes that overwrite: the caller must say which version it read. */
export function requiredVersion(ifMatch: string | undefined): number {
  const version = expectedVersion(ifMatch);
  if (version === undefined) throw new Refusal('precondition-required', 'if-match.missing');
  return version;
}
