import { readOptOut, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { OptOutDesk } from '../opt-out-desk.port';

@Controller()
export class ReadOptOut {
  constructor(private readonly desk: OptOutDesk) {}

  @Answers(readOptOut)
  handle({ link }: RequestOf<typeof readOptOut>) {
    return this.desk.read(link);
  }
}
