import { Bell } from '@comptoir/kernel';

/** Rung when a generation has been asked for. */
export class GenerationBell extends Bell {}
