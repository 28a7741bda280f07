import { ImportPage } from '../../imports/run-import/import-page';
import { OnlyWith } from '../error-page';

export default function ImportRoutePage() {
  return (
    <OnlyWith permission="import.run">
      <ImportPage />
    </OnlyWith>
  );
}
