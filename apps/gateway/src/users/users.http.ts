import { changeUser, createUser, findUsers } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const UsersHttp = controllerOf('users', [findUsers, createUser, changeUser]);
