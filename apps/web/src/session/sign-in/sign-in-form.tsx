import { Button, Checkbox, PasswordInput, Stack, TextInput } from '@mantine/core';
import { openSession } from '@comptoir/contracts';
import type { Refusal } from '@comptoir/kernel';
import { useState, type FormEvent } from 'react';
import { useAsk } from '../../lib/use-ask';
import { useRefusalText } from '../../lib/refusals';
import { useWords } from '../../lib/words';
import type { SignedIn } from '../session';
import { sessionWords } from '../session.words';

interface SignInFormProps {
  email?: string;
  onSignedIn: (session: SignedIn) => void;
}

/** One error for a wrong e-mail and a wrong password; paste and password managers welcome. */
export function SignInForm({ email: known = '', onSignedIn }: SignInFormProps) {
  const t = useWords(sessionWords);
  const say = useRefusalText();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(false);
  const signIn = useAsk(openSession, { onDone: onSignedIn });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.run({ email: email.trim(), password, shared });
  };
  const explain = (refusal: Refusal) => {
    if (refusal.kind === 'too-many') {
      const seconds = Number(refusal.facts['retryAfterSeconds'] ?? refusal.facts['retryAfter']);
      return Number.isFinite(seconds) ? t('tooMany', { wait: waitText(seconds) }) : say(refusal);
    }
    return refusal.kind === 'unauthenticated' || refusal.kind === 'invalid' ? t('wrong') : say(refusal);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('email')}
          name="username"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus={known === ''}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          autoFocus={known !== ''}
          data-autofocus={known !== '' || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        />
        <Checkbox
          label={t('shared')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <div role="alert" style={{ color: 'var(--tone-bad)' }}>
          {signIn.refusal && explain(signIn.refusal)}
        </div>
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}

/** « 2 min 30 ». */
export function waitText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.ceil(seconds % 60);
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${String(rest).padStart(2, '0')}`;
}
