import { Bell } from '@comptoir/kernel';

/** Rung when a batch has been asked for. */
export class BatchBell extends Bell {}
