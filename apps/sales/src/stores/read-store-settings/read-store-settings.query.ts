import { readStoreSettings, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { KnownStores } from '../known-stores.port';
import { storeErrors } from '../store.errors';
import { settingsView } from '../store-settings-view';

@Controller()
export class ReadStoreSettings {
  constructor(private readonly stores: KnownStores) {}

  @Answers(readStoreSettings)
  async handle({ storeId }: RequestOf<typeof readStoreSettings>, context: AskContext) {
    if (!context.caller.mayOn('store.read', { storeId })) throw storeErrors.outOfScope(storeId);
    const { settings } = await this.stores.get(storeId);
    context.answerEtag(etagOf(settings.version));
    return settingsView(storeId, settings.version, settings);
  }
}
