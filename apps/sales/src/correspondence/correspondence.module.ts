import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module';
import { QuotesModule } from '../quotes/quotes.module';
import { KeepOptOutsWhenOptOutChanged } from './keep-opt-outs-when-opt-out-changed/keep-opt-outs-when-opt-out-changed.reaction';
import { NoteAnswersWhenEmailsComeBack } from './note-answers-when-emails-come-back/note-answers-when-emails-come-back.reaction';
import { ReadCorrespondence } from './read-correspondence/read-correspondence.query';

@Module({
  imports: [OrdersModule, QuotesModule],
  controllers: [ReadCorrespondence],
  providers: [KeepOptOutsWhenOptOutChanged, NoteAnswersWhenEmailsComeBack],
})
export class CorrespondenceModule {}
