import { addFilePart, createAttachedFile, largestAttachedFile } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { useMutation } from '@tanstack/react-query';
import { api, sendInParts } from '../../../lib/api';

export function useAttachedFile(onDone: (file: { id: string; name: string }) => void) {
  return useMutation<{ id: string; name: string }, Refusal, File>({
    mutationFn: async (file) => {
      if (file.size > largestAttachedFile) throw new Refusal('too-large', 'attached-file.too-large');
      const { id, name } = await api.call(createAttachedFile, { name: file.name, bytes: file.size });
      await sendInParts(file, (part) => api.call(addFilePart, { fileId: id, ...part }));
      return { id, name };
    },
    onSuccess: onDone,
  });
}
