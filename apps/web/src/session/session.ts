import {
  findStores,
  readSession,
  type Permission,
  type ResponseOf,
  type SignedInUser,
} from '@comptoir/contracts';
import { createContext, useContext } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { askKey, useAnswer } from '../lib/use-ask';

const SessionContext = createContext<SignedInUser | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** Who is signed in. Only below the session gate. */
export function useUser(): SignedInUser {
  const user = useContext(SessionContext);
  if (!user) throw new Error('No session above this component');
  return user;
}

/** Whether the server granted it anywhere; decides only what is shown, the server decides what is done. */
export const useMay = (permission: Permission): boolean => holds(useUser(), permission);

/** Of several permissions, one is enough. */
export const holds = (
  { grants }: Pick<ReturnType<typeof useUser>, 'grants'>,
  permission: Permission | readonly Permission[],
): boolean => [permission].flat().some((each) => grants[each] !== undefined);

/** The stores that somebody may see: those given to them, or every one for whoever works for the whole network. */
export function useStores(): readonly { id: string; name: string }[] {
  const { stores, grants } = useUser();
  const network = stores.length === 0 && grants['store.read'] !== undefined;
  const all = useAnswer(findStores, {}, { enabled: network, staleTime: 300_000 });
  return network ? (all.data?.items ?? []) : stores;
}

/** Who is signed in, and what day it is for them. */
export type SignedIn = ResponseOf<typeof readSession>;

export function keepSession(queries: QueryClient, { user, calendar }: SignedIn): void {
  queries.setQueryData<SignedIn>(askKey(readSession, {}), { user, calendar });
}

const channelName = 'comptoir-session';

/** Tells the other tabs of this browser who is signed in now; null after signing out. */
export function tellOtherTabs(user: SignedInUser | null): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(user && { id: user.id, name: user.name });
  channel.close();
}

/** Hears of a change of user in another tab of the same browser: they share the cookie. */
export function onOtherUser(heard: (user: { id: string; name: string } | null) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<{ id: string; name: string } | null>) => heard(data);
  return () => channel.close();
}
