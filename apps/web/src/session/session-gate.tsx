import { Center, Loader } from '@mantine/core';
import { readSession } from '@comptoir/contracts';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, type ReactNode } from 'react';
import { useRefusalText } from '../lib/refusals';
import { interruptOnSessionEnd, useSessionEnded } from '../lib/sign-in-again';
import { keepCalendar } from '../lib/today';
import { useAnswer } from '../lib/use-ask';
import { useWords } from '../lib/words';
import { EmptyState } from '../ui/empty-state';
import { toast } from '../ui/toasts/toast-store';
import { uiWords } from '../ui/ui.words';
import { SessionProvider, keepSession, onOtherUser, tellOtherTabs, type SignedIn } from './session';
import { sessionWords } from './session.words';

const SignInPage = lazy(() => import('./sign-in/sign-in-page'));
const SessionEndedDialog = lazy(() => import('./end-session/session-ended-dialog'));

/** Children appear once somebody is signed in; the address stays as it was asked for. */
export function SessionGate({
  children,
  languageSwitch,
}: {
  children: ReactNode;
  languageSwitch: ReactNode;
}) {
  const t = useWords(sessionWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const queries = useQueryClient();
  const session = useAnswer(readSession, {}, { staleTime: Infinity });
  const user = session.data?.user;
  const calendar = session.data?.calendar;
  if (calendar) keepCalendar(calendar, new Date(session.dataUpdatedAt));
  const ended = useSessionEnded();
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
  const signedIn = (fresh: SignedIn) => {
    tellOtherTabs(fresh.user);
    keepSession(queries, fresh);
  };
  if (user) {
    return (
      <SessionProvider value={user}>
        {children}
        <Suspense fallback={null}>{ended && <SessionEndedDialog />}</Suspense>
      </SessionProvider>
    );
  }
  if (session.error && session.error.kind !== 'unauthenticated') {
    return (
      <EmptyState
        icon={IconPlugConnectedX}
        title={say(session.error)}
        actions={[{ label: tUi('retry'), act: () => void session.refetch() }]}
      />
    );
  }
  const waiting = (
    <Center h="100%">
      <Loader aria-label={tUi('loading')} />
    </Center>
  );
  if (!session.error) return waiting;
  return (
    <Suspense fallback={waiting}>
      <SignInPage onSignedIn={signedIn} languageSwitch={languageSwitch} />
    </Suspense>
  );
}
