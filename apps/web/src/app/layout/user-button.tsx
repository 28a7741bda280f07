import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useWords } from '../../lib/words';
import { useUser } from '../../session/session';
import { appWords } from '../app.words';
import classes from './frame.module.css';

/** The initials of the user. */
export function UserButton(props: ComponentProps<'button'>) {
  const t = useWords(appWords);
  const { name } = useUser();
  return (
    <UnstyledButton
      aria-haspopup="dialog"
      {...props}
      className={classes.user}
      aria-label={t('userMenu', { name })}
    >
      <span className={classes.initials} aria-hidden>
        {initials(name)}
      </span>
      <IconChevronDown size={14} aria-hidden />
    </UnstyledButton>
  );
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .filter((letter) => letter !== '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
