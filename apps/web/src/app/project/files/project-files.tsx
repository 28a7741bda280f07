import { Alert, Button, FileButton, Group, Select, Text } from '@mantine/core';
import {
  attachedFileTypes,
  findProjectFiles,
  projectFileKinds,
  type ProjectFileKind,
} from '@comptoir/contracts';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useRefusalText } from '../../../lib/refusals';
import { useAnswer, useRefreshOn } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import page from '../../../ui/paper-page.module.css';
import { Loaded } from '../loaded';
import { FileTable } from './file-table';
import { projectFileWords } from './project-files.words';
import { useSendFiles } from './use-send-files';

/** « Documents du projet »: what belongs to the project besides the papers that are made for it. */
export default function ProjectFiles({ projectId }: { projectId: string }) {
  const t = useWords(projectFileWords);
  const answer = useAnswer(findProjectFiles, { projectId }, { staleTime: 10_000 });
  useRefreshOn(/project-file/, [findProjectFiles]);
  const files = answer.data?.items ?? [];
  const mayWrite = answer.data?.mayWrite ?? false;
  return (
    <section aria-labelledby="project-files">
      <h2 id="project-files" className={page.subtitle}>
        {t('title')}
      </h2>
      {mayWrite && <FileSender projectId={projectId} />}
      <Loaded answer={answer} empty={files.length === 0 ? t('none') : undefined}>
        <FileTable files={files} mayWrite={mayWrite} />
      </Loaded>
    </section>
  );
}

function FileSender({ projectId }: { projectId: string }) {
  const t = useWords(projectFileWords);
  const say = useRefusalText();
  const [kind, setKind] = useState<ProjectFileKind>('PLAN');
  const { now, failures, isPending, send } = useSendFiles(projectId);
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          label={t('kind')}
          allowDeselect={false}
          data={projectFileKinds.map((value) => ({ value, label: t(value) }))}
          value={kind}
          onChange={(value) => setKind((value as ProjectFileKind | null) ?? 'PLAN')}
        />
        <FileButton
          multiple
          accept={attachedFileTypes.join(',')}
          onChange={(files) => files.length > 0 && send({ kind, files })}
        >
          {(button) => (
            <Button
              {...button}
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden />}
              loading={isPending}
            >
              {t('add')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" role="status">
          {now && t('sending', now)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" my={6}>
        {t('hint')}
      </Text>
      {failures.length > 0 && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle size={18} aria-hidden />}
          role="alert"
          p="xs"
        >
          {failures.map(({ name, refusal }) => (
            <div key={name}>{t('notAdded', { name, why: say(refusal) })}</div>
          ))}
        </Alert>
      )}
    </>
  );
}
