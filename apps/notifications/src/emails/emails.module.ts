import { Module } from '@nestjs/common';
import { TemplatesModule } from '../templates/templates.module';
import { MailLookup } from '../transport/mail-lookup.port';
import { MailTransport } from '../transport/mail-transport.port';
import { CancelReminders } from './cancel-reminders/cancel-reminders.reaction';
import { EmailRepository } from './email.repository';
import { FindEmails } from './find-emails/find-emails.query';
import { PlanReminders } from './plan-reminders/plan-reminders.reaction';
import { ReadEmail } from './read-email/read-email.query';
import { ReadFigures } from './read-figures/read-figures.query';
import { EmailEndings } from './send-emails/email-endings.port';
import { MailDesk } from './send-emails/mail-desk.port';
import { MailObservers } from './send-emails/mail-observers.port';
import { MailQueue } from './send-emails/mail-queue.repository';
import { MailRound } from './send-emails/mail-round.port';
import { MessageWriter } from './send-emails/message-writer.port';
import { PapersToday } from './send-emails/papers-today.port';
import { SendEmails } from './send-emails/send-emails.job';

const sending = [
  SendEmails,
  MailObservers,
  MailRound,
  MailDesk,
  MailQueue,
  MessageWriter,
  EmailEndings,
  PapersToday,
];

@Module({
  imports: [TemplatesModule],
  controllers: [FindEmails, ReadEmail, ReadFigures],
  providers: [EmailRepository, PlanReminders, CancelReminders, MailTransport, MailLookup, ...sending],
})
export class EmailsModule {}
