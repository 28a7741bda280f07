import { SegmentedControl } from '@mantine/core';
import { speak, useLanguage, useWords, type Language } from '../../lib/words';
import { appWords } from '../app.words';

export function LanguageSwitch() {
  const t = useWords(appWords);
  const language = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      value={language}
      onChange={(chosen) => void speak(chosen as Language)}
      data={[
        { value: 'fr', label: <span title="Français">FR</span> },
        { value: 'en', label: <span title="English">EN</span> },
      ]}
    />
  );
}
