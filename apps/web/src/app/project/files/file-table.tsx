import { Button, Group } from '@mantine/core';
import {
  deleteProjectFile,
  findProjectFiles,
  restoreProjectFile,
  type ProjectFile,
} from '@comptoir/contracts';
import { IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { formatBytes, formatInstant } from '../../../lib/format';
import { useRefusalText } from '../../../lib/refusals';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import page from '../../../ui/paper-page.module.css';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { FileDialog } from './file-dialog';
import { projectFileWords } from './project-files.words';

const columns = ['kind', 'name', 'size', 'addedBy', 'addedAt'] as const;

interface FileTableProps {
  files: readonly ProjectFile[];
  mayWrite: boolean;
}

export function FileTable({ files, mayWrite }: FileTableProps) {
  const t = useWords(projectFileWords);
  const tUi = useWords(uiWords);
  const remove = useRemoval();
  const [edited, setEdited] = useState<ProjectFile>();
  return (
    <div className={page.scroll}>
      <table className={page.lines}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'size' ? page.end : undefined}>
                {t(column)}
              </th>
            ))}
            {mayWrite && <th scope="col" aria-label={t('actions')} />}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <td>{t(file.kind)}</td>
              <td>
                <FileLink file={file} />
              </td>
              <td className={page.end}>{formatBytes(file.bytes)}</td>
              <td>{file.addedBy}</td>
              <td>{formatInstant(file.addedAt)}</td>
              {mayWrite && (
                <td>
                  <Group gap={4} wrap="nowrap" justify="flex-end">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('editNamed', file)}
                      onClick={() => setEdited(file)}
                    >
                      {tUi('edit')}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('deleteNamed', file)}
                      onClick={() => remove(file)}
                    >
                      {t('delete')}
                    </Button>
                  </Group>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {edited && <FileDialog file={edited} onClose={() => setEdited(undefined)} />}
    </div>
  );
}

function FileLink({ file: { id, name, type } }: { file: ProjectFile }) {
  const Icon = type === 'application/pdf' ? IconFileTypePdf : IconPhoto;
  return (
    <a href={`/api/v1/project-files/${id}/content`} download={name}>
      <Icon size={16} aria-hidden style={{ verticalAlign: '-3px', marginRight: 4 }} />
      {name}
    </a>
  );
}

/** Deleted without a question, and there again by one click on the message. */
function useRemoval(): (file: ProjectFile) => void {
  const t = useWords(projectFileWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const tell = (tone: 'good' | 'bad', title: string) => toast({ id: 'project-file-removal', tone, title });
  const shared = {
    refreshes: [findProjectFiles],
    onRefused: (refusal: Parameters<typeof say>[0]) => tell('bad', say(refusal)),
  };
  const restore = useAsk(restoreProjectFile, {
    ...shared,
    onDone: (file) => tell('good', t('restored', file)),
  });
  const remove = useAsk(deleteProjectFile, {
    ...shared,
    onDone: ({ projectFileId, name }) =>
      toast({
        id: 'project-file-removal',
        tone: 'good',
        title: t('deleted', { name }),
        actions: [{ label: tUi('undo'), act: () => restore.run({ projectFileId }), undo: true }],
      }),
  });
  return ({ id: projectFileId }) => remove.run({ projectFileId });
}
