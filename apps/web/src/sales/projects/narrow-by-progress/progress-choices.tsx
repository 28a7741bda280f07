import { paperProgress, projectActivities, projectStages } from '@comptoir/contracts';
import { Stack } from '@mantine/core';
import { useWords } from '../../../lib/words';
import { ChoiceGroup } from '../../../ui/filters/choice-group';
import { projectWords } from '../project.words';
import type { ProgressFilter } from './progress-filter';
import { progressWords } from './progress.words';

const conditions = paperProgress.filter((name) => name !== 'carriedOver');

interface ProgressChoicesProps {
  filter: ProgressFilter;
  onChange: (change: ProgressFilter) => void;
}

/** What the filter « Avancement » offers: the stages of the project, the named conditions, its activity. */
export function ProgressChoices({ filter, onChange }: ProgressChoicesProps) {
  const t = useWords(progressWords);
  const tProject = useWords(projectWords);
  return (
    <Stack gap="sm">
      <ChoiceGroup
        label={t('stages')}
        values={projectStages}
        choiceOf={(stage) => ({ label: tProject(stage) })}
        chosen={filter.stage}
        onChange={(stage) => onChange({ stage })}
      />
      <ChoiceGroup
        label={t('conditions')}
        values={conditions}
        choiceOf={(name) => ({ label: t(name) })}
        chosen={filter.progress}
        onChange={(progress) => onChange({ progress })}
      />
      <ChoiceGroup
        label={t('activities')}
        values={projectActivities}
        choiceOf={(activity) => ({ label: tProject(activity) })}
        chosen={filter.activity}
        onChange={(activity) => onChange({ activity })}
      />
    </Stack>
  );
}
