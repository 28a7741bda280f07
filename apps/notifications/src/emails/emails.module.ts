import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module';
import { OptOutsModule } from '../opt-outs/opt-outs.module';
import { TemplatesModule } from '../templates/templates.module';
import { MailLookup } from '../transport/mail-lookup.port';
import { MailTransport } from '../transport/mail-transport.port';
import { CancelReminders } from './cancel-reminders/cancel-reminders.reaction';
import { EmailContents } from './email-contents.port';
import { EmailPlans } from './email-plans.repository';
import { EmailRepository } from './email.repository';
import { FindEmails } from './find-emails/find-emails.query';
import { ForgetSentMessages } from './forget-sent-messages/forget-sent-messages.job';
import { PlanEmails } from './plan-emails/plan-emails.reaction';
import { PlanMessages } from './plan-messages/plan-messages.reaction';
import { PlanReminders } from './plan-reminders/plan-reminders.reaction';
import { ReadEmail } from './read-email/read-email.query';
import { ReadFigures } from './read-figures/read-figures.query';
import { ReadyMessages } from './ready-messages.repository';
import { Envelopes } from './send-emails/envelopes.port';
import { LetterDesk } from './send-emails/letter-desk.port';
import { LetterWriter } from './send-emails/letter-writer.port';
import { ReadyWriter } from './send-emails/ready-writer.port';
import { ReminderWriter } from './send-emails/reminder-writer.port';
import { Verdicts } from './send-emails/verdicts.port';
import { EmailEndings } from './send-emails/email-endings.port';
import { MailDesk } from './send-emails/mail-desk.port';
import { MailObservers } from './send-emails/mail-observers.port';
import { MailQueue } from './send-emails/mail-queue.repository';
import { MailServer } from './send-emails/mail-server.repository';
import { MailRound } from './send-emails/mail-round.port';
import { MessageWriter } from './send-emails/message-writer.port';
import { PapersToday } from './send-emails/papers-today.port';
import { SentMessages } from './sent-messages.repository';
import { SendEmails } from './send-emails/send-emails.job';

const sending = [
  SendEmails,
  MailObservers,
  MailRound,
  MailDesk,
  MailQueue,
  MailServer,
  MessageWriter,
  EmailEndings,
  PapersToday,
  Verdicts,
  Envelopes,
  ReminderWriter,
  LetterDesk,
  LetterWriter,
  ReadyMessages,
  ReadyWriter,
  EmailContents,
  SentMessages,
];

@Module({
  imports: [AttachmentsModule, OptOutsModule, TemplatesModule],
  controllers: [FindEmails, ReadEmail, ReadFigures],
  exports: [...sending, MailTransport],
  providers: [
    EmailRepository,
    EmailPlans,
    PlanReminders,
    PlanEmails,
    PlanMessages,
    CancelReminders,
    ForgetSentMessages,
    MailTransport,
    MailLookup,
    ...sending,
  ],
})
export class EmailsModule {}
