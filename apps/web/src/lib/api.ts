import { attachedPartBytes } from '@comptoir/contracts';
import { Client } from '@comptoir/client';
import { askForSignIn } from './sign-in-again';

/** The one client of the front: cookie session, same origin. A 401 opens the sign-in dialog and then repeats. */
export const api = new Client({ onUnauthenticated: askForSignIn });

/** Sends a file in parts, in order; the server looks at the last one whether it is what it says. */
export async function sendInParts(
  file: File,
  send: (part: { part: number; content: string }) => Promise<unknown>,
): Promise<void> {
  const parts = Math.ceil(file.size / attachedPartBytes);
  for (let part = 0; part < parts; part += 1) {
    const bytes = file.slice(part * attachedPartBytes, (part + 1) * attachedPartBytes);
    await send({ part, content: await base64Of(bytes) });
  }
}

async function base64Of(part: Blob): Promise<string> {
  const bytes = new Uint8Array(await part.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
