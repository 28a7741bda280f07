import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { ExportRepository } from '../export.repository';

const quarterOfAnHour = 900_000;
/** Few: each may be tens of megabytes. */
const batchSize = 5;

@Injectable()
export class ForgetExports {
  constructor(private readonly exports: ExportRepository) {}

  @Every(quarterOfAnHour, 'files could not be forgotten')
  async run(): Promise<void> {
    let forgotten: number;
    do forgotten = await this.exports.forgetExpired(batchSize);
    while (forgotten === batchSize);
  }
}
