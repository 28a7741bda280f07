import { join } from 'node:path';

const folder = join(__dirname, '..', 'assets', 'fonts');

/** The two faces that every paper is set in: they have every letter of European names. */
export const regular = join(folder, 'Roboto-Regular.ttf');
export const medium = join(folder, 'Roboto-Medium.ttf');
