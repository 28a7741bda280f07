import {
  addProjectFilePart,
  createProjectFile,
  findProjectFiles,
  largestProjectFile,
  type ProjectFileKind,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sendInParts } from '../../../lib/api';
import { refresh } from '../../../lib/use-ask';

interface Choice {
  readonly kind: ProjectFileKind;
  readonly files: readonly File[];
}
/** A file that did not come in, and why. */
export interface Failure {
  readonly name: string;
  readonly refusal: Refusal;
}

/** Sends files one after the other; one that is refused does not keep the others. */
export function useSendFiles(projectId: string) {
  const queries = useQueryClient();
  /** Which is on its way. */
  const [now, setNow] = useState<{ name: string; at: number; of: number }>();
  const sending = useMutation<Failure[], Refusal, Choice>({
    mutationFn: async ({ kind, files }) => {
      const failures: Failure[] = [];
      for (const [index, file] of files.entries()) {
        setNow({ name: file.name, at: index + 1, of: files.length });
        const refusal = await send(projectId, kind, file).catch((refused: Refusal) => refused);
        if (refusal) failures.push({ name: file.name, refusal });
        else refresh(queries, [findProjectFiles]);
      }
      return failures;
    },
    onSettled: () => setNow(undefined),
  });
  return { now, failures: sending.data ?? [], isPending: sending.isPending, send: sending.mutate };
}

async function send(projectId: string, kind: ProjectFileKind, file: File): Promise<undefined> {
  const { name, size: bytes } = file;
  if (bytes === 0) throw new Refusal('invalid', 'project-file.empty');
  if (bytes > largestProjectFile) throw new Refusal('too-large', 'project-file.too-large');
  const { id: projectFileId } = await api.call(createProjectFile, { projectId, kind, name, bytes });
  await sendInParts(file, (part) => api.call(addProjectFilePart, { projectFileId, ...part }));
  return undefined;
}
