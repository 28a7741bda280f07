import { startTestService, testNats, testSmtp } from '@comptoir/testing';
import { notificationsService } from '../../notifications-service';
import { salesDesk } from './sales-desk.builder';

export type Mailer = Awaited<ReturnType<typeof openMailer>>;

/** The service with a sales that the suite speaks for, and a mail server that keeps what it is given. */
export async function openMailer() {
  const [nats, smtp] = await Promise.all([testNats(), testSmtp()]);
  const env = { SMTP_URL: smtp.url, MAIL_PROBE_MS: '50', PUBLIC_URL: 'https://comptoir.example' };
  const [sales, service] = await Promise.all([
    startTestService(salesDesk, { nats }),
    startTestService(notificationsService, { nats, env }),
  ]);
  const close = async () => {
    await Promise.all([service.stop(), sales.stop()]);
    await Promise.all([smtp.stop(), nats.stop()]);
  };
  return { nats, sales, smtp, service, close };
}
