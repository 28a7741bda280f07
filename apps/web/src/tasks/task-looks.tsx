import type { TaskView } from '@comptoir/contracts';
import { IconBan, IconCheck, IconCircle, IconPlayerPlay } from '@tabler/icons-react';
import { useWords } from '../lib/words';
import { IconText } from '../ui/icon-text';
import { taskWords } from './tasks.words';

const looks = {
  TODO: { icon: IconCircle, tone: 'neutral' },
  IN_PROGRESS: { icon: IconPlayerPlay, tone: 'info' },
  DONE: { icon: IconCheck, tone: 'good' },
  CANCELLED: { icon: IconBan, tone: 'muted' },
} as const;

/** How far a task is. */
export function TaskState({ state }: Pick<TaskView, 'state'>) {
  const t = useWords(taskWords);
  return (
    <IconText {...looks[state]} name={t(state)}>
      {t(state)}
    </IconText>
  );
}
