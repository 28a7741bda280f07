/** What people are written to in. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
