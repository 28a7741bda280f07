export { day } from './days';
export { startStand, type Stand, type StandOptions } from './stand';
export { type Letter, type MailBox } from './mail-box';
