import { Module } from '@nestjs/common';
import { EmailsModule } from '../emails/emails.module';
import { CheckEmail } from './check-email/check-email.query';
import { ComposedLetters } from './composed-letters.port';
import { CompositionDesk } from './composition-desk.port';
import { PreviewEmail } from './preview-email/preview-email.query';
import { TestEmail } from './test-email/test-email.handler';

@Module({
  imports: [EmailsModule],
  controllers: [PreviewEmail, CheckEmail, TestEmail],
  providers: [ComposedLetters, CompositionDesk],
})
export class CompositionsModule {}
