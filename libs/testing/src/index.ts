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
export { type AskedRun, type FaultRun, faultRun, p99Of, tellVerdict, type Verdict } from './fault-run';
export { combinations, dice, differences, everyValue, lostOrRepeated, walk } from './list-trials';
export { anOrderPaper, aPaper, inEnglish, lyon } from './paper';
export { pdfText } from './pdf-text';
export { testNats, type TestNats, type TestNatsOptions } from './nats';
export { testSmtp, type CaughtMail, type SmtpMode, type TestSmtp } from './smtp';
export { type AskAs, startTestService, type TestService, type TestServiceOptions } from './test-service';
export { tell } from './tell';
