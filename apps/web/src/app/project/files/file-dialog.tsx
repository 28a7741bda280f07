import { Select, TextInput } from '@mantine/core';
import {
  changeProjectFile,
  findProjectFiles,
  projectFileKinds,
  type ProjectFile,
  type ProjectFileKind,
} from '@comptoir/contracts';
import { useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { uiWords } from '../../../ui/ui.words';
import { projectFileWords } from './project-files.words';

interface FileDialogProps {
  file: ProjectFile;
  onClose: () => void;
}

/** Another name, another kind; the ending of the name is what the file really is, and stays. */
export function FileDialog({ file: { id: projectFileId, version, ...file }, onClose }: FileDialogProps) {
  const t = useWords(projectFileWords);
  const tUi = useWords(uiWords);
  const [kind, setKind] = useState<ProjectFileKind>(file.kind);
  const [name, setName] = useState(file.name.replace(/\.[^.]*$/, ''));
  const change = useAsk(changeProjectFile, { refreshes: [findProjectFiles], onDone: onClose });
  return (
    <Decision
      title={t('editTitle')}
      action={tUi('save')}
      busy={change.isPending}
      refusal={change.refusal}
      ready={name.trim() !== ''}
      onClose={onClose}
      onSubmit={() => change.run({ projectFileId, kind, name: name.trim() }, { version })}
    >
      <TextInput
        label={t('name')}
        required
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Select
        label={t('kind')}
        allowDeselect={false}
        data={projectFileKinds.map((value) => ({ value, label: t(value) }))}
        value={kind}
        onChange={(value) => setKind((value as ProjectFileKind | null) ?? file.kind)}
      />
    </Decision>
  );
}
