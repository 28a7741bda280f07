import { Select, TextInput } from '@mantine/core';
import { createTemplate, findTemplates, languages } from '@comptoir/contracts';
import { useState } from 'react';
import { templateLanguageWords } from '../../../lib/email.words';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useStores, useUser } from '../../../session/session';
import { Decision } from '../../../ui/decisions/decision-dialog';
import type { WrittenWords } from '../../../ui/message/written-words';
import { toast } from '../../../ui/toasts/toast-store';
import { emailDialogWords } from './email-dialog.words';

interface SaveTemplateProps {
  words: WrittenWords;
  /** The template that they have become. */
  onSaved: (templateId: string) => void;
  onClose: () => void;
}

/** Keeps the words that were written as a template: of one store, or of all for whoever works for all. */
export default function SaveTemplate({ words, onSaved, onClose }: SaveTemplateProps) {
  const t = useWords(emailDialogWords);
  const tLanguage = useWords(templateLanguageWords);
  const stores = useStores();
  const { homeStore, grants } = useUser();
  const network = grants['template.write']?.scope === 'network';
  const [name, setName] = useState('');
  const [language, setLanguage] = useState<(typeof languages)[number]>('fr');
  const [storeId, setStoreId] = useState(network ? '' : (homeStore ?? stores[0])?.id);
  const create = useAsk(createTemplate, {
    refreshes: [findTemplates],
    onDone: (template) => {
      toast({ id: 'template-saved', tone: 'good', title: t('templateSaved', { name: template.name }) });
      onSaved(template.id);
      onClose();
    },
  });
  const { subject, body, format } = words;
  return (
    <Decision
      title={t('saveTemplate')}
      action={t('saveTemplateDo')}
      busy={create.isPending}
      refusal={create.refusal}
      ready={name.trim() !== '' && storeId !== undefined}
      onClose={onClose}
      onSubmit={() =>
        create.run({
          kind: 'MESSAGE',
          name: name.trim(),
          language,
          storeId: storeId || null,
          subject,
          body,
          format,
        })
      }
    >
      <TextInput
        label={t('templateName')}
        required
        maxLength={100}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('templateStore')}
        allowDeselect={false}
        value={storeId ?? null}
        onChange={(value) => setStoreId(value ?? undefined)}
        data={[
          ...(network ? [{ value: '', label: t('everyStore') }] : []),
          ...stores.map(({ id, name: store }) => ({ value: id, label: store })),
        ]}
      />
      <Select
        label={t('templateLanguage')}
        allowDeselect={false}
        value={language}
        onChange={(value) => setLanguage(value as typeof language)}
        data={languages.map((value) => ({ value, label: tLanguage(value) }))}
      />
    </Decision>
  );
}
