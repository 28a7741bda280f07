import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { SavedViewRepository } from '../saved-view.repository';

const hour = 3_600_000;
const batchSize = 100;

@Injectable()
export class ForgetSavedViews {
  constructor(private readonly views: SavedViewRepository) {}

  @Every(hour, 'deleted views could not be forgotten')
  async run(): Promise<void> {
    let forgotten: number;
    do forgotten = await this.views.forgetDeleted(batchSize);
    while (forgotten === batchSize);
  }
}
