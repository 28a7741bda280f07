import { ReminderPlanPage } from '../../settings/plan-reminders/reminder-plan-page';
import { OnlyWith } from '../error-page';

export default function ReminderPlanRoutePage() {
  return (
    <OnlyWith permission="reminder-plan.write">
      <ReminderPlanPage />
    </OnlyWith>
  );
}
