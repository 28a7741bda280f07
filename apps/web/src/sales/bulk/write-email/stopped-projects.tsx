import { Alert, Checkbox } from '@mantine/core';
import { mostAttachedBytes, type checkEmail, type ResponseOf } from '@comptoir/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../../../lib/words';
import { emailDialogWords } from './email-dialog.words';

type Check = ResponseOf<typeof checkEmail>;
interface StoppedProjectsProps extends Pick<Check, 'missing' | 'tooLarge'> {
  /** Where something is to be sent all the same. */
  leaveOut?: { ignored: boolean; onIgnore: (ignored: boolean) => void };
}
const namesShown = 5;
const mostAttached = mostAttachedBytes / (1024 * 1024);

/** Neither a hole nor more than mail servers let through is ever sent: either the message changes, or these projects are left out. */
export function StoppedProjects({ missing, tooLarge, leaveOut }: StoppedProjectsProps) {
  const t = useWords(emailDialogWords);
  if (missing.length === 0 && tooLarge.messages === 0) return null;
  return (
    <Alert color="red" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
      {missing.map(({ variable, projects }) => (
        <div key={variable}>
          {t('missing', {
            variable: `{{${variable}}}`,
            count: projects.length,
            names: namesOf(projects),
          })}
        </div>
      ))}
      {tooLarge.messages > 0 && (
        <div>
          {t('tooLarge', {
            most: mostAttached,
            count: tooLarge.projects.length,
            names: namesOf(tooLarge.projects),
          })}
        </div>
      )}
      {leaveOut && (
        <Checkbox
          mt={6}
          label={t('leaveOut')}
          checked={leaveOut.ignored}
          onChange={(event) => leaveOut.onIgnore(event.currentTarget.checked)}
        />
      )}
    </Alert>
  );
}

function namesOf(projects: Check['tooLarge']['projects']): string {
  const names = projects.slice(0, namesShown).map(({ label }) => label);
  return [...names, ...(projects.length > namesShown ? ['…'] : [])].join(', ');
}
