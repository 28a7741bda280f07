import type { RequestOf, ResponseOf, createUser } from '@comptoir/contracts';

export type UserView = ResponseOf<typeof createUser>;
export type UserContent = Omit<RequestOf<typeof createUser>, 'password'>;
