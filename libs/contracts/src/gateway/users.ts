import { z } from 'zod';
import { defineAsk } from '../define';
import { grantScope, permission } from '../permissions';
import { languages } from '../shared/languages';
import { page, pageRequest } from '../shared/page';
import { email, line, named } from '../shared/values';

/** A role is data: permissions, each with how far it reaches. */
const roleFields = {
  name: line(80),
  permissions: z.partialRecord(permission, grantScope),
};
export const roleView = z
  .object({ id: z.uuid(), version: z.int(), ...roleFields, users: z.int() })
  .meta({ id: 'Role' });

export const findRoles = defineAsk({
  name: 'gateway.role.find',
  http: { method: 'GET', path: '/roles', summary: 'List the roles' },
  permission: 'user.read',
  request: z.strictObject({}),
  response: z.object({ items: z.array(roleView) }),
});
export const createRole = defineAsk({
  name: 'gateway.role.create',
  http: { method: 'POST', path: '/roles', status: 201, summary: 'Create a role' },
  permission: 'user.write',
  request: z.strictObject(roleFields),
  response: roleView,
});
/** Nobody can take `user.write` on the network from the last role whose users hold it. */
export const changeRole = defineAsk({
  name: 'gateway.role.change',
  http: { method: 'PUT', path: '/roles/:roleId', summary: 'Change a role', ifMatch: 'required' },
  permission: 'user.write',
  request: z.strictObject({ roleId: z.uuid(), ...roleFields }),
  response: roleView,
});

const userFields = {
  email,
  name: line(120),
  roleId: z.uuid(),
  homeStoreId: z.uuid().nullable().default(null),
  storeIds: z.array(z.uuid()).max(500).default([]),
  partyId: z.uuid().nullable().default(null),
  language: z.enum(languages).default('fr'),
};
export const userView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    email: z.string(),
    name: z.string(),
    role: named,
    homeStore: named.nullable(),
    stores: z.array(named),
    partyId: z.uuid().nullable(),
    language: z.enum(languages),
    active: z.boolean(),
  })
  .meta({ id: 'User' });

export const findUsers = defineAsk({
  name: 'gateway.user.find',
  http: { method: 'GET', path: '/users', summary: 'List the users' },
  permission: 'user.read',
  request: z.strictObject({ ...pageRequest, q: z.string().max(100).optional() }),
  response: z.object({ items: z.array(userView), page }),
});
export const createUser = defineAsk({
  name: 'gateway.user.create',
  http: { method: 'POST', path: '/users', status: 201, summary: 'Create a user' },
  permission: 'user.write',
  request: z.strictObject({ ...userFields, password: z.string().min(12).max(200) }),
  response: userView,
});
/** A deactivated user is refused everywhere within 60 seconds. */
export const changeUser = defineAsk({
  name: 'gateway.user.change',
  http: { method: 'PUT', path: '/users/:userId', summary: 'Change a user', ifMatch: 'required' },
  permission: 'user.write',
  request: z.strictObject({
    userId: z.uuid(),
    ...userFields,
    active: z.boolean(),
    password: z.string().min(12).max(200).optional(),
  }),
  response: userView,
});
