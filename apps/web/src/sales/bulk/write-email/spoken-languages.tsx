import { Text } from '@mantine/core';
import type { ResponseOf, checkEmail } from '@comptoir/contracts';
import { useWords } from '../../../lib/words';
import { emailDialogWords } from './email-dialog.words';

type Languages = ResponseOf<typeof checkEmail>['languages'];

/** How many get it in their language, and how many just as it is; nothing where everybody is written to in French. */
export function SpokenLanguages({ languages }: { languages: Languages }) {
  const t = useWords(emailDialogWords);
  if (languages.every(({ language }) => language === 'fr')) return null;
  const parts = languages.flatMap(({ language, messages, asWritten }) => [
    ...(messages > asWritten ? [t(`spoken_${language}`, { count: messages - asWritten })] : []),
    ...(asWritten > 0 ? [t(`asWritten_${language}`, { count: asWritten })] : []),
  ]);
  return (
    <Text size="sm" role="status">
      {parts.join(' · ')}
    </Text>
  );
}
