import { Alert, Checkbox } from '@mantine/core';
import { checkEmail, type ResponseOf } from '@comptoir/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../../../lib/words';
import { emailDialogWords } from './email-dialog.words';

interface MissingValuesProps {
  missing: ResponseOf<typeof checkEmail>['missing'];
  /** Where something is to be sent all the same. */
  leaveOut?: { ignored: boolean; onIgnore: (ignored: boolean) => void };
}
const namesShown = 5;

/** A hole is never sent: either the words change, or these projects are left out. */
export function MissingValues({ missing, leaveOut }: MissingValuesProps) {
  const t = useWords(emailDialogWords);
  if (missing.length === 0) return null;
  return (
    <Alert color="red" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
      {missing.map(({ variable, projects }) => (
        <div key={variable}>
          {t('missing', {
            variable: `{{${variable}}}`,
            count: projects.length,
            names: [
              ...projects.slice(0, namesShown).map(({ label }) => label),
              ...(projects.length > namesShown ? ['…'] : []),
            ].join(', '),
          })}
        </div>
      ))}
      {leaveOut && (
        <Checkbox
          mt={6}
          label={t('ignoreMissing')}
          checked={leaveOut.ignored}
          onChange={(event) => leaveOut.onIgnore(event.currentTarget.checked)}
        />
      )}
    </Alert>
  );
}
