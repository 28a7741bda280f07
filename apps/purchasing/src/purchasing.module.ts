import { Module } from '@nestjs/common';

/** The rooms of this service: none yet. */
@Module({})
export class PurchasingModule {}
