import { IconLock, IconPlayerPause } from '@tabler/icons-react';
import type { Hold } from '@comptoir/contracts';
import { useWords } from '../../lib/words';
import { IconText } from '../../ui/icon-text';
import { projectWords } from './project.words';

export function HoldIcon({ hold }: { hold: Hold }) {
  const t = useWords(projectWords);
  if (hold === 'NONE') return null;
  return (
    <IconText
      icon={hold === 'BLOCKED' ? IconLock : IconPlayerPause}
      tone={hold === 'BLOCKED' ? 'bad' : 'neutral'}
      name={t(`hold${hold}`)}
    />
  );
}
