import { Bell } from '@comptoir/kernel';

/** Rung when a file is to be made. */
export class ExportBell extends Bell {}
