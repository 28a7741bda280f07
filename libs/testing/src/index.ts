import { addMatchers } from './matchers';

addMatchers();

export {
  aCaller,
  asManager,
  asNetwork,
  asNobody,
  asSalesperson,
  type TestCaller,
  testPrivateKey,
  testPublicKey,
  tokenFor,
} from './callers';
export { testDatabase, type TestDatabase } from './database';
export { eventually, together } from './eventually';
export { aPaper, lyon } from './paper';
export { testNats, type TestNats, type TestNatsOptions } from './nats';
export { testSmtp, type CaughtMail, type SmtpMode, type TestSmtp } from './smtp';
export { type AskAs, startTestService, type TestService, type TestServiceOptions } from './test-service';
export { tell } from './tell';
