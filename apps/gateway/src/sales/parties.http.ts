import { changeParty, completeEmail, createParty, findParties, readParty } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const PartiesHttp = controllerOf('parties', [
  changeParty,
  completeEmail,
  createParty,
  findParties,
  readParty,
]);
