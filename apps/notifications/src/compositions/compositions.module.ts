import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module';
import { EmailsModule } from '../emails/emails.module';
import { TemplatesModule } from '../templates/templates.module';
import { CheckEmail } from './check-email/check-email.query';
import { ComposedLetters } from './composed-letters.port';
import { CompositionDesk } from './composition-desk.port';
import { PreviewEmail } from './preview-email/preview-email.query';
import { TestEmail } from './test-email/test-email.handler';

@Module({
  imports: [AttachmentsModule, EmailsModule, TemplatesModule],
  controllers: [PreviewEmail, CheckEmail, TestEmail],
  providers: [ComposedLetters, CompositionDesk],
})
export class CompositionsModule {}
