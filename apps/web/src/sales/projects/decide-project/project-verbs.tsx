import { Button, Group } from '@mantine/core';
import type { ProjectDetail, ProjectVerb } from './project-deed';
import { Suspense, lazy, useState } from 'react';
import { useWords } from '../../../lib/words';
import { projectVerbWords } from './project-verb.words';

const ProjectDialogs = lazy(() => import('./project-dialogs'));
const leading: readonly ProjectVerb[] = ['control', 'resume', 'deliver', 'install', 'close'];
const shown: readonly ProjectVerb[] = [
  'validateSurvey',
  'control',
  'deliver',
  'install',
  'close',
  'withdrawControl',
  'putOnHold',
  'block',
  'resume',
  'followUp',
  'changeActivity',
];

/** The buttons are what the server says is possible now for this person. */
export function ProjectVerbs({ project }: { project: ProjectDetail }) {
  const t = useWords(projectVerbWords);
  const [open, setOpen] = useState<ProjectVerb>();
  return (
    <Group gap="xs">
      {shown
        .filter((verb) => project.may.includes(verb))
        .map((verb) => (
          <Button
            key={verb}
            size="compact-md"
            variant={leading.includes(verb) ? 'filled' : 'default'}
            onClick={() => setOpen(verb)}
          >
            {t(verb)}
          </Button>
        ))}
      <Suspense fallback={null}>
        {open && <ProjectDialogs verb={open} project={project} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </Group>
  );
}
