import { takeBackOperation, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { OperationEffects } from '../operation-effects.repository';

@Controller()
export class TakeBackOperation {
  constructor(private readonly effects: OperationEffects) {}

  /** Whose operation it is decides: what others ordered is nothing that could be taken back. */
  @Answers(takeBackOperation)
  handle({ operationId }: RequestOf<typeof takeBackOperation>, { caller }: AskContext) {
    return this.effects.takeBack(operationId, caller.userId);
  }
}
