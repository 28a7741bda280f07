import { Select } from '@mantine/core';
import { findTemplates, templateLanguages } from '@comptoir/contracts';
import { templateLanguageWords } from '../../../lib/email.words';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { emailDialogWords } from './email-dialog.words';
import type { ChangeEmail } from './email-draft';

/** The words to begin with, by language; from then on they are this e-mail's own. */
export function TemplateSelect({ value, onChange }: { value: string | null; onChange: ChangeEmail }) {
  const t = useWords(emailDialogWords);
  const tLanguage = useWords(templateLanguageWords);
  const templates = useAnswer(findTemplates, {}, { staleTime: 60_000 }).data?.items ?? [];
  const choose = (id: string | null) => {
    const template = templates.find((each) => each.id === id);
    if (!template) return onChange({ templateId: null });
    const { subject, body, format } = template;
    return onChange({ templateId: template.id, subject, body, format });
  };
  return (
    <Select
      label={t('template')}
      placeholder={t('noTemplate')}
      data={templateLanguages
        .map((language) => ({
          group: tLanguage(language),
          items: templates
            .filter((each) => each.language === language)
            .map(({ id, name }) => ({ value: id, label: name })),
        }))
        .filter(({ items }) => items.length > 0)}
      value={value}
      onChange={choose}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('noTemplate') }}
    />
  );
}
