import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { settleSignIn } from '../../lib/sign-in-again';
import { useWords } from '../../lib/words';
import { keepSession, tellOtherTabs, useUser, type SignedIn } from '../session';
import { uiWords } from '../../ui/ui.words';
import { sessionWords } from '../session.words';
import { SignInForm } from '../sign-in/sign-in-form';

/** The session ended while somebody was working: they sign in over the page and the waiting calls are repeated. */
export default function SessionEndedDialog() {
  const t = useWords(sessionWords);
  const tUi = useWords(uiWords);
  const queries = useQueryClient();
  const user = useUser();
  const onSignedIn = (signedIn: SignedIn) => {
    tellOtherTabs(signedIn.user);
    if (signedIn.user.id !== user.id) {
      // Another person's rows must not stay on the screen, nor the first one's action be done by the second.
      settleSignIn(false);
      window.location.reload();
      return;
    }
    keepSession(queries, signedIn);
    settleSignIn(true);
  };
  return (
    <Modal
      opened
      onClose={() => settleSignIn(false)}
      title={t('ended')}
      zIndex={1000}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <Text size="sm" mb="md">
        {t('endedText')}
      </Text>
      <SignInForm email={user.email} onSignedIn={onSignedIn} />
    </Modal>
  );
}
