import { Bell } from '@comptoir/kernel';

/** Rung when an operation begins that need not wait. */
export class DispatchBell extends Bell {}
