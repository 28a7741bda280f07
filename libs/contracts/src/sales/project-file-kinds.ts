/** What a file of a project is; the attachment rules say who may be sent which kind. */
export const projectFileKinds = ['PLAN', 'PHOTO', 'TECHNICAL_SHEET', 'TERMS', 'OTHER'] as const;
export type ProjectFileKind = (typeof projectFileKinds)[number];
