import type { RequestOf, createRole } from '@comptoir/contracts';

/** A name for permissions, each with how far it reaches. */
export type RoleContent = RequestOf<typeof createRole>;
