import { StoreSettingsPage } from '../../settings/change-store/store-settings-page';
import { OnlyWith } from '../error-page';

export default function StoreSettingsRoutePage() {
  return (
    <OnlyWith permission="store.write">
      <StoreSettingsPage />
    </OnlyWith>
  );
}
