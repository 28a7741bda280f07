import { planMessages } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { lyon, startTestService, tell, testSmtp, type TestService, type TestSmtp } from '@comptoir/testing';
import { simpleParser } from 'mailparser';
import { notificationsService } from '../../notifications-service';

let smtp: TestSmtp;
let service: TestService;

beforeAll(async () => {
  smtp = await testSmtp();
  service = await startTestService(notificationsService, {
    env: { SMTP_URL: smtp.url, MAIL_PROBE_MS: '50', PUBLIC_URL: 'https://comptoir.example' },
  });
});
afterAll(async () => {
  await service?.stop();
  await smtp?.stop();
});

it('the e-mail of a purchase order brings it as it was sent', async () => {
  const emailId = newId();
  const message = {
    emailId,
    topic: 'PURCHASE_ORDER' as const,
    storeId: lyon,
    projectId: null,
    operationId: null,
    itemId: null,
    createdBy: 'Anna Petit',
    recipient: { partyId: newId(), name: 'Artéma', email: 'commandes@artema.example' },
    subject: 'Commande CF-2026-00012',
    text: 'Bonjour',
    html: null,
    calendar: null,
    papersFor: null,
    purchaseOrder: {
      number: 'CF-2026-00012',
      sentOn: Day.parse('2026-11-24'),
      supplier: 'Artéma',
      store: 'Lyon',
      deliverTo: '12 rue de la Villette',
      requestedOn: null,
      note: null,
      lines: [{ reference: 'AR-600', label: 'Caisson', quantity: '4', unitPrice: '42.50', amount: '170.00' }],
      amountExclTax: '170.00',
    },
  };
  await tell(service.nats, planMessages, { id: emailId, data: { messages: [message] } });
  await service.eventually(() => smtp.mails.length > 0, 30_000);
  const mail = await simpleParser(smtp.mails[0]?.raw ?? '');
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(['CF-2026-00012.pdf']);
  expect(mail.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');
});
