import { LimitsPage } from '../../purchasing/approvals/set-limits/limits-page';
import { OnlyWith } from '../error-page';

export default function LimitsRoutePage() {
  return (
    <OnlyWith permission="approval-limit.write">
      <LimitsPage />
    </OnlyWith>
  );
}
