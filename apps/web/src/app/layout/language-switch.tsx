import { Button } from '@mantine/core';
import { languages, speak, useLanguage, useWords } from '../../lib/words';
import { appWords } from '../app.words';

/** FR | EN, at the same place on every page. */
export function LanguageSwitch() {
  const t = useWords(appWords);
  const current = useLanguage();
  return (
    <Button.Group aria-label={t('language')}>
      {languages.map((language) => (
        <Button
          key={language}
          size="compact-xs"
          variant={language === current ? 'light' : 'default'}
          aria-pressed={language === current}
          title={language === 'fr' ? 'Français' : 'English'}
          lang={language}
          onClick={() => speak(language)}
        >
          {language.toUpperCase()}
        </Button>
      ))}
    </Button.Group>
  );
}
