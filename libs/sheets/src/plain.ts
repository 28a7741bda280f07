/** For comparing words as people write them: no accents, one case, letters and digits only. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9%]/g, '');
}
