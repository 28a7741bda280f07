import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import type { SignedIn } from '../session';
import { sessionWords } from '../session.words';
import { SignInForm } from './sign-in-form';
import classes from './sign-in-page.module.css';

interface SignInPageProps {
  onSignedIn: (session: SignedIn) => void;
  languageSwitch: ReactNode;
}

/** Shown at whatever address was asked for: after signing in, that page with its filters appears. */
export default function SignInPage({ onSignedIn, languageSwitch }: SignInPageProps) {
  const t = useWords(sessionWords);
  useTitle(t('title'));
  return (
    <main className={classes.page}>
      <Paper className={classes.card} withBorder shadow="sm" radius="md" p="xl">
        <Title order={1} size="h2" ta="center">
          Comptoir
        </Title>
        <Text ta="center" c="dimmed" size="sm" mb="lg">
          {t('tagline')}
        </Text>
        <SignInForm onSignedIn={onSignedIn} />
        <Text size="xs" c="dimmed" mt="md">
          {t('forgotten')}
        </Text>
      </Paper>
      <div className={classes.language}>{languageSwitch}</div>
    </main>
  );
}
