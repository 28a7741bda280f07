import { TasksPage } from '../../tasks/find-tasks/tasks-page';
import { OnlyWith } from '../error-page';

export default function TasksRoutePage() {
  return (
    <OnlyWith permission="task.read">
      <TasksPage />
    </OnlyWith>
  );
}
