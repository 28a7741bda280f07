import { Refusal } from '@comptoir/kernel';

const strongEtag = /^"(\d{1,9})"$/;

/** The version in an If-Match header; refuses (`if-match.malformed`) what is no ETag of ours. */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const version = strongEtag.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw new Refusal('invalid', 'if-match.malformed', { example: '"3"' });
  return Number(version);
}

export function etagOf(version: string): string {
  return `"${version}"`;
}
