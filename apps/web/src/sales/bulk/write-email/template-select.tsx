import { Button, Group, Select } from '@mantine/core';
import { findTemplates, languages } from '@comptoir/contracts';
import { templateLanguageWords } from '../../../lib/email.words';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { emailDialogWords } from './email-dialog.words';
import { hasWords, type ChangeEmail, type EmailDraft } from './email-draft';

interface TemplateSelectProps {
  draft: EmailDraft;
  onChange: ChangeEmail;
  /** Asks to keep the words as a template. */
  onSave: () => void;
}

/** The words to begin with, by language; from then on they are this e-mail's own, and may become a template in turn. */
export function TemplateSelect({ draft, onChange, onSave }: TemplateSelectProps) {
  const t = useWords(emailDialogWords);
  const tLanguage = useWords(templateLanguageWords);
  const mayWrite = useMay('template.write');
  const templates = useAnswer(findTemplates, {}, { staleTime: 60_000 }).data?.items ?? [];
  const choose = (id: string | null) => {
    const template = templates.find((each) => each.id === id);
    if (!template) return onChange({ templateId: null });
    const { subject, body, format } = template;
    return onChange({ templateId: template.id, subject, body, format });
  };
  return (
    <Group align="end" wrap="nowrap">
      <Select
        style={{ flex: 1 }}
        label={t('template')}
        placeholder={t('noTemplate')}
        data={languages
          .map((language) => ({
            group: tLanguage(language),
            items: templates
              .filter((each) => each.language === language)
              .map(({ id, name }) => ({ value: id, label: name })),
          }))
          .filter(({ items }) => items.length > 0)}
        value={draft.templateId}
        onChange={choose}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('noTemplate') }}
      />
      {mayWrite && (
        <Button variant="subtle" disabled={!hasWords(draft)} onClick={onSave}>
          {t('saveTemplate')}
        </Button>
      )}
    </Group>
  );
}
