import { Center, Loader } from '@mantine/core';
import { readSession, type SignedInUser } from '@comptoir/contracts';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useRefusalText } from '../lib/refusals';
import { interruptOnSessionEnd } from '../lib/sign-in-again';
import { useAnswer } from '../lib/use-ask';
import { useWords } from '../lib/words';
import { EmptyState } from '../ui/empty-state';
import { toast } from '../ui/toasts/toast-store';
import { uiWords } from '../ui/ui.words';
import { SessionEndedDialog } from './end-session/session-ended-dialog';
import { SessionProvider, keepUser, onOtherUser, tellOtherTabs } from './session';
import { sessionWords } from './session.words';
import { SignInPage } from './sign-in/sign-in-page';

/** Children appear once somebody is signed in; the address stays as it was asked for. */
export function SessionGate({ children, languageSwitch }: { children: ReactNode; languageSwitch: ReactNode }) {
  const t = useWords(sessionWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const queries = useQueryClient();
  const session = useAnswer(readSession, {}, { staleTime: Infinity });
  const user = session.data?.user;
  useEffect(() => interruptOnSessionEnd(user !== undefined), [user]);
  useEffect(
    () =>
      onOtherUser((other) => {
        if (other?.id === user?.id) return;
        if (other && user) toast({ id: 'other-user', title: t('nowSomeoneElse', { name: other.name }) });
        interruptOnSessionEnd(false);
        void queries.resetQueries();
      }),
    [queries, user, t],
  );
  const signedIn = (fresh: SignedInUser) => {
    tellOtherTabs(fresh);
    keepUser(queries, fresh);
  };
  if (user) {
    return (
      <SessionProvider value={user}>
        {children}
        <SessionEndedDialog />
      </SessionProvider>
    );
  }
  if (session.error && session.error.kind !== 'unauthenticated') {
    return <EmptyState icon={IconPlugConnectedX} title={say(session.error)} actions={[{ label: tUi('retry'), act: () => void session.refetch() }]} />;
  }
  if (session.error) return <SignInPage onSignedIn={signedIn} languageSwitch={languageSwitch} />;
  return (
    <Center h="100%">
      <Loader aria-label={tUi('loading')} />
    </Center>
  );
}
