import { changeRole, createRole, findRoles } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const RolesHttp = controllerOf('roles', [findRoles, createRole, changeRole]);
