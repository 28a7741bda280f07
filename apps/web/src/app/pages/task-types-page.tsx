import { TaskTypesPage } from '../../tasks/configure-types/task-types-page';
import { OnlyWith } from '../error-page';

export default function TaskTypesRoutePage() {
  return (
    <OnlyWith permission="task-type.write">
      <TaskTypesPage />
    </OnlyWith>
  );
}
