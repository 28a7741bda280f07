import { Button, Group } from '@mantine/core';
import { findProjects } from '@comptoir/contracts';
import { IconPlus } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { RemoteSelect, type Option } from '../../../ui/remote-select';
import { openProjectWords } from './open-project.words';

const ProjectDialog = lazy(() => import('./project-dialog'));

interface ProjectSelectProps {
  value: Option | undefined;
  onChange: (project: Option | undefined) => void;
}

/** The project that a paper is for: one that is known, or one that is opened now. */
export function ProjectSelect({ value, onChange }: ProjectSelectProps) {
  const t = useWords(openProjectWords);
  const mayOpen = useMay('project.write');
  const [wanted, setWanted] = useState('');
  const [opening, setOpening] = useState(false);
  /** How many were opened here: the field begins anew with the words of each. */
  const [opened, setOpened] = useState(0);
  const projects = useAnswer(
    findProjects,
    { limit: 20, ...(wanted ? { q: wanted } : {}) },
    { keepPrevious: true },
  );
  return (
    <Group align="flex-end">
      <div style={{ flex: 1 }}>
        <RemoteSelect
          key={opened}
          label={t('project')}
          placeholder={t('projectHint')}
          required
          autoFocus
          options={(projects.data?.items ?? []).map(projectOption)}
          value={value}
          onChange={onChange}
          onSearch={setWanted}
        />
      </div>
      {mayOpen && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setOpening(true)}
        >
          {t('newProject')}
        </Button>
      )}
      <Suspense fallback={null}>
        {opening && (
          <ProjectDialog
            onDone={(project) => {
              onChange(projectOption(project));
              setOpened(opened + 1);
            }}
            onClose={() => setOpening(false)}
          />
        )}
      </Suspense>
    </Group>
  );
}

export const projectOption = (project: {
  id: string;
  label: string;
  number: string;
  customer: { name: string };
}): Option => ({
  value: project.id,
  label: `${project.label} – ${project.customer.name} (${project.number})`,
});
