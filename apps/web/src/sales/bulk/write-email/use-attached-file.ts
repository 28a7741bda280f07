import { addFilePart, attachedPartBytes, createAttachedFile, largestAttachedFile } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api';

/** Sends a file in parts, in order; the server looks at the last one whether it is what it says. */
export function useAttachedFile(onDone: (file: { id: string; name: string }) => void) {
  return useMutation<{ id: string; name: string }, Refusal, File>({
    mutationFn: async (file) => {
      if (file.size > largestAttachedFile) throw new Refusal('too-large', 'attached-file.too-large');
      const { id, name } = await api.call(createAttachedFile, { name: file.name, bytes: file.size });
      const parts = Math.ceil(file.size / attachedPartBytes);
      for (let part = 0; part < parts; part += 1) {
        const bytes = file.slice(part * attachedPartBytes, (part + 1) * attachedPartBytes);
        await api.call(addFilePart, { fileId: id, part, content: await base64Of(bytes) });
      }
      return { id, name };
    },
    onSuccess: onDone,
  });
}

async function base64Of(part: Blob): Promise<string> {
  const bytes = new Uint8Array(await part.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
