import { findTaskTypes, type ResponseOf } from '@comptoir/contracts';
import { IconCheck, IconChecklist, IconEyeOff } from '@tabler/icons-react';
import { lazy, useState } from 'react';
import { useAnswer } from '../../lib/use-ask';
import { useLanguage, useWords } from '../../lib/words';
import { useUser } from '../../session/session';
import { IconText } from '../../ui/icon-text';
import { SettingsPage } from '../../ui/settings/settings-page';
import { SettingsTable } from '../../ui/settings/settings-table';
import { taskTypeWords } from './task-types.words';

const TaskTypeDialog = lazy(() => import('./task-type-dialog'));
export type TaskType = ResponseOf<typeof findTaskTypes>['items'][number];

/** Administration › Types de tâches: what a task can be. */
export function TaskTypesPage() {
  const t = useWords(taskTypeWords);
  const language = useLanguage();
  const mayWrite = useUser().grants['task-type.write']?.scope === 'network';
  const [open, setOpen] = useState<TaskType | 'new'>();
  const answer = useAnswer(findTaskTypes, { all: true });
  const types = answer.data?.items ?? [];
  return (
    <SettingsPage
      title={t('title')}
      section={t('administration')}
      count={answer.data && t('count', { count: types.length })}
      create={mayWrite ? { label: t('create'), act: () => setOpen('new') } : undefined}
      dialog={
        open && (
          <TaskTypeDialog
            type={open === 'new' ? undefined : open}
            position={1 + Math.max(-1, ...types.map(({ position }) => position))}
            onClose={() => setOpen(undefined)}
          />
        )
      }
      answer={answer}
      empty={types.length === 0 ? { icon: IconChecklist, title: t('none'), text: t('noneText') } : undefined}
    >
      <SettingsTable
        caption={t('title')}
        rows={types}
        idOf={({ code }) => code}
        columns={[
          { name: 'position', label: t('position'), number: true, cell: ({ position }) => position },
          { name: 'french', label: t('french'), cell: ({ label }) => label.fr },
          { name: 'english', label: t('english'), cell: ({ label }) => label.en },
          { name: 'code', label: t('code'), cell: ({ code }) => code },
          { name: 'state', label: t('state'), cell: (type) => <Offered type={type} /> },
        ]}
        open={
          mayWrite
            ? {
                label: t('edit'),
                nameOf: ({ label }) => t('editNamed', { name: label[language] }),
                act: setOpen,
              }
            : undefined
        }
      />
    </SettingsPage>
  );
}

function Offered({ type: { active } }: { type: TaskType }) {
  const t = useWords(taskTypeWords);
  const name = t(active ? 'active' : 'inactive');
  return (
    <IconText icon={active ? IconCheck : IconEyeOff} tone={active ? 'good' : 'muted'} name={name}>
      {name}
    </IconText>
  );
}
