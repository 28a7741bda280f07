import type { Caller } from '@comptoir/messaging';
import type { Scope } from '@comptoir/persistence';
import { doerOf, type Doer } from '../notices/doer';

/** Who plans, and how far they may read what takes others; nowhere where that is absent. */
export interface Planner extends Doer {
  readonly readScope: Scope | undefined;
}

export function plannerOf(caller: Caller): Planner {
  const readScope = caller.can('appointment.read') ? caller.scopeFor('appointment.read') : undefined;
  return { ...doerOf(caller), readScope };
}
