export { startStand, type Stand, type StandOptions } from './stand';
export { type MailBox } from './mail-box';
