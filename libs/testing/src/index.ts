export { testDatabase, type TestDatabase } from './database';
export { testNats, type TestNats } from './nats';
export { testSmtp, type CaughtMail, type SmtpMode, type TestSmtp } from './smtp';
