/** Where somebody lives or a shop stands. */
export interface Place {
  readonly street?: string | null;
  readonly postalCode?: string | null;
  readonly city?: string | null;
}

/** Street, then postal code and town: the lines of a letter's address, without those that would be empty. */
export function addressLines({ street, postalCode, city }: Place): string[] {
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [street ?? '', town].filter((line) => line !== '');
}
