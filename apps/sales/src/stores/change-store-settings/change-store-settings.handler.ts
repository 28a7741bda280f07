import { changeStoreSettings, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { History } from '../../history/history.port';
import { KnownStores } from '../known-stores.port';
import { storeErrors } from '../store.errors';
import { StoreRepository } from '../store.repository';
import { settingsView } from '../store-settings-view';

@Controller()
export class ChangeStoreSettings {
  constructor(
    private readonly db: Db,
    private readonly stores: KnownStores,
    private readonly repository: StoreRepository,
    private readonly history: History,
  ) {}

  @Answers(changeStoreSettings)
  async handle({ storeId, ...wanted }: RequestOf<typeof changeStoreSettings>, context: AskContext) {
    if (!context.caller.mayOn('store.write', { storeId })) throw storeErrors.outOfScope(storeId);
    const seen = requiredVersion(context.etag);
    await this.stores.get(storeId);

    const version = await this.db.transaction(async (tx) => {
      const next = await this.repository.changeSettings(tx, storeId, seen, wanted);
      if (next === undefined) throw storeErrors.settingsChangedMeanwhile(storeId, seen);
      const audit = {
        action: 'store.settings-changed',
        aggregateId: storeId,
        aggregateVersion: next,
        storeId,
        facts: wanted,
      };
      await this.history.write(tx, [{ actor: context.caller, ...audit }]);
      tx.afterCommit(() => this.stores.forget());
      return next;
    });

    context.answerEtag(etagOf(version));
    return settingsView(storeId, version, wanted);
  }
}
