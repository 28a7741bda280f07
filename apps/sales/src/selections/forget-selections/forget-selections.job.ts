import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { SelectionRepository } from '../selection.repository';

const quarterOfAnHour = 900_000;
const batchSize = 20;

@Injectable()
export class ForgetSelections {
  constructor(private readonly selections: SelectionRepository) {}

  @Every(quarterOfAnHour, 'selections could not be forgotten')
  async run(): Promise<void> {
    let forgotten: number;
    do forgotten = await this.selections.forgetExpired(batchSize);
    while (forgotten === batchSize);
  }
}
