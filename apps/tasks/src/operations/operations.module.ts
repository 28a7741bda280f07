import { Module } from '@nestjs/common';
import { OperationEffects } from './operation-effects.repository';
import { TakeBackOperation } from './take-back-operation/take-back-operation.handler';

@Module({ controllers: [TakeBackOperation], providers: [OperationEffects] })
export class OperationsModule {}
