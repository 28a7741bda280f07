import { Bell } from '@comptoir/kernel';

/** Rung when there are items to hand out. */
export class DispatchBell extends Bell {}
