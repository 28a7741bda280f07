import { join } from 'node:path';
import { startCatcher } from './catcher';

/** Settings: MAIL_FOLDER, HOST, SMTP_PORT, HTTP_PORT (0 = any), MAIL_KEPT. Prints its two addresses when ready. */
async function main(): Promise<void> {
  const { env } = process;
  const catcher = await startCatcher({
    folder: env.MAIL_FOLDER ?? join(process.cwd(), '.comptoir', 'mail'),
    host: env.HOST,
    smtpPort: Number(env.SMTP_PORT ?? 0),
    httpPort: Number(env.HTTP_PORT ?? 0),
    limit: Number(env.MAIL_KEPT ?? 10_000),
  });
  console.log(`ready ${catcher.smtpUrl} ${catcher.httpUrl}`);
  const stop = () => void catcher.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

void main().catch((error: unknown) => {
  console.error(String(error));
  process.exit(1);
});
