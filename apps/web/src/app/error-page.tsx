import { useNavigate } from '@tanstack/react-router';
import { IconLock, IconMapOff, IconMoodSad } from '@tabler/icons-react';
import type { Permission } from '@comptoir/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../lib/words';
import { holds, useUser } from '../session/session';
import { EmptyState } from '../ui/empty-state';
import { appWords } from './app.words';

export function NotFoundPage() {
  const t = useWords(appWords);
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={IconMapOff}
      title={t('notFound')}
      actions={[{ label: t('backToQuotes'), act: () => void navigate({ to: '/' }) }]}
    />
  );
}

export function BrokenPage() {
  const t = useWords(appWords);
  return (
    <EmptyState
      icon={IconMoodSad}
      title={t('broken')}
      actions={[{ label: t('reload'), act: () => window.location.reload() }]}
    >
      {t('brokenText')}
    </EmptyState>
  );
}

interface OnlyWithProps {
  /** Of several, one is enough. */
  permission: Permission | readonly Permission[];
  children: ReactNode;
}

/** A typed address does not open what the role was not given; the server refuses the data as well. */
export function OnlyWith({ permission, children }: OnlyWithProps) {
  const t = useWords(appWords);
  if (holds(useUser(), permission)) return children;
  return (
    <EmptyState icon={IconLock} title={t('notAllowed')}>
      {t('askManager')}
    </EmptyState>
  );
}
