import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { BouncePayment } from './bounce-payment/bounce-payment.handler';
import { FinancingViews } from './financing-views.port';
import { PaymentAnnouncements } from './payment-announcements.repository';
import { PaymentBooks } from './payment-book.repository';
import { PaymentDesk } from './payment-desk.repository';
import { PlanPayments } from './plan-payments/plan-payments.handler';
import { ReadFinancing } from './read-financing/read-financing.query';
import { RecordPayment } from './record-payment/record-payment.handler';
import { RefundPayment } from './refund-payment/refund-payment.handler';

@Module({
  imports: [StoresModule],
  controllers: [PlanPayments, RecordPayment, BouncePayment, RefundPayment, ReadFinancing],
  providers: [FinancingViews, PaymentAnnouncements, PaymentBooks, PaymentDesk],
  exports: [FinancingViews],
})
export class PaymentsModule {}
