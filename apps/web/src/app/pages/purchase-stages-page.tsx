import { StagesPage } from '../../purchasing/stages/configure-stages/stages-page';
import { OnlyWith } from '../error-page';

export default function StagesRoutePage() {
  return (
    <OnlyWith permission="purchase-stage.write">
      <StagesPage />
    </OnlyWith>
  );
}
