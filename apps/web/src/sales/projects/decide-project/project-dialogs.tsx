import '../project-refusals.words';
import { Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import {
  blockProject,
  changeProjectActivity,
  closeProject,
  controlChecks,
  controlProject,
  deliverProject,
  followUpProject,
  installProject,
  putProjectOnHold,
  resumeProject,
  validateSurvey,
  withdrawControl,
} from '@comptoir/contracts';
import { useState } from 'react';
import { today } from '../../../lib/today';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { DayField } from '../../../ui/filters/day-field';
import { ReasonDecision } from '../../../ui/decisions/reason-decision';
import { uiWords } from '../../../ui/ui.words';
import { useProjectDeed, type ProjectDetail, type ProjectVerb } from './project-deed';
import { projectWords } from '../project.words';
import { projectVerbWords } from './project-verb.words';
import { useLastSurvey } from './use-last-survey';

interface DialogProps {
  project: ProjectDetail;
  onClose: () => void;
}

/** The question before each deed. */
export default function ProjectDialogs({ verb, ...props }: DialogProps & { verb: ProjectVerb }) {
  switch (verb) {
    case 'validateSurvey':
      return <SurveyDialog {...props} />;
    case 'control':
      return <ControlDialog {...props} />;
    case 'withdrawControl':
      return <WithdrawDialog {...props} />;
    case 'resume':
    case 'followUp':
      return <NoteDialog {...props} verb={verb} />;
    case 'changeActivity':
      return <ActivityDialog {...props} />;
    case 'deliver':
    case 'install':
    case 'close':
      return <StageDialog {...props} verb={verb} />;
    case 'putOnHold':
    case 'block':
      return <HoldDialog {...props} verb={verb} />;
  }
}

function SurveyDialog({ project, onClose }: DialogProps) {
  const t = useWords(projectVerbWords);
  const [typed, setTyped] = useState<{ day: string | undefined }>();
  const surveyed = useLastSurvey(project.id);
  const day = typed ? typed.day : (project.surveyedOn ?? surveyed ?? today());
  const deed = useProjectDeed(validateSurvey, 'validateSurvey', onClose);
  return (
    <Decision
      title={t('validateSurvey')}
      action={t('validateSurveyDo')}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={day !== undefined}
      onClose={onClose}
      onSubmit={() => deed.run({ projectId: project.id, surveyedOn: day }, { version: project.version })}
    >
      <DayField label={t('surveyedOn')} value={day} onChange={(day) => setTyped({ day })} required />
    </Decision>
  );
}

function ControlDialog({ project, onClose }: DialogProps) {
  const t = useWords(projectVerbWords);
  const [checked, setChecked] = useState<string[]>([]);
  const deed = useProjectDeed(controlProject, 'control', onClose);
  const checklist = controlChecks.filter((check) => checked.includes(check));
  return (
    <Decision
      title={t('control')}
      action={t('controlDo')}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={checklist.length === controlChecks.length}
      onClose={onClose}
      onSubmit={() => deed.run({ projectId: project.id, checklist }, { version: project.version })}
    >
      <Checkbox.Group label={t('checklist')} value={checked} onChange={setChecked}>
        <Stack gap={8} mt={8}>
          {controlChecks.map((check) => (
            <Checkbox key={check} value={check} label={t(check)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Decision>
  );
}

function WithdrawDialog({ project, onClose }: DialogProps) {
  const t = useWords(projectVerbWords);
  const deed = useProjectDeed(withdrawControl, 'withdrawControl', onClose);
  return (
    <ReasonDecision
      title={t('withdrawControl')}
      action={t('withdrawControlDo')}
      deed={deed}
      onClose={onClose}
      onSubmit={(reason) => deed.run({ projectId: project.id, reason }, { version: project.version })}
    />
  );
}

function HoldDialog({ project, verb, onClose }: DialogProps & { verb: 'putOnHold' | 'block' }) {
  const t = useWords(projectVerbWords);
  const tUi = useWords(uiWords);
  const [text, setText] = useState('');
  const [reviewOn, setReviewOn] = useState<string>();
  const deed = useProjectDeed(verb === 'block' ? blockProject : putProjectOnHold, verb, onClose);
  const reason = text.trim();
  return (
    <Decision
      title={t(verb)}
      action={t(`${verb}Do`)}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={reason !== ''}
      onClose={onClose}
      onSubmit={() =>
        deed.run({ projectId: project.id, reason, reviewOn: reviewOn ?? null }, { version: project.version })
      }
    >
      <TextInput
        label={tUi('reason')}
        required
        value={text}
        maxLength={500}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DayField label={t('reviewOn')} value={reviewOn} onChange={setReviewOn} />
    </Decision>
  );
}

const stageAsks = { deliver: deliverProject, install: installProject, close: closeProject };

function StageDialog({ project, verb, onClose }: DialogProps & { verb: keyof typeof stageAsks }) {
  const t = useWords(projectVerbWords);
  const deed = useProjectDeed(stageAsks[verb], verb, onClose);
  return (
    <Decision
      title={t(verb)}
      action={t(`${verb}Do`)}
      busy={deed.isPending}
      refusal={deed.refusal}
      onClose={onClose}
      onSubmit={() => deed.run({ projectId: project.id }, { version: project.version })}
    >
      <Text size="sm">{t(`${verb}Text`)}</Text>
    </Decision>
  );
}

function NoteDialog({ project, verb, onClose }: DialogProps & { verb: 'resume' | 'followUp' }) {
  const t = useWords(projectVerbWords);
  const [text, setText] = useState('');
  const deed = useProjectDeed(verb === 'resume' ? resumeProject : followUpProject, verb, onClose);
  return (
    <Decision
      title={t(verb)}
      action={t(`${verb}Do`)}
      busy={deed.isPending}
      refusal={deed.refusal}
      onClose={onClose}
      onSubmit={() =>
        deed.run({ projectId: project.id, reason: text.trim() || null }, { version: project.version })
      }
    >
      <TextInput
        label={t('note')}
        value={text}
        maxLength={500}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Decision>
  );
}

function ActivityDialog({ project, onClose }: DialogProps) {
  const t = useWords(projectVerbWords);
  const tUi = useWords(uiWords);
  const tProject = useWords(projectWords);
  const [activity, setActivity] = useState(project.nextActivities[0]);
  const [text, setText] = useState('');
  const deed = useProjectDeed(changeProjectActivity, 'changeActivity', onClose);
  const reason = text.trim();
  return (
    <Decision
      title={t('changeActivity')}
      action={t('changeActivityDo')}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={activity !== undefined && reason !== ''}
      onClose={onClose}
      onSubmit={() =>
        activity && deed.run({ projectId: project.id, activity, reason }, { version: project.version })
      }
    >
      <NativeSelect
        label={t('activity')}
        data={project.nextActivities.map((value) => ({ value, label: tProject(value) }))}
        value={activity}
        data-autofocus
        onChange={({ currentTarget: { value } }) =>
          setActivity(project.nextActivities.find((one) => one === value))
        }
      />
      <TextInput
        label={tUi('reason')}
        required
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Decision>
  );
}
