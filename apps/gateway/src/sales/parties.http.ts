import { changeParty, createParty, findParties, readParty } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const PartiesHttp = controllerOf('parties', [changeParty, createParty, findParties, readParty]);
