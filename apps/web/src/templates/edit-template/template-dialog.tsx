import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import {
  changeTemplate,
  createTemplate,
  findTemplateVariables,
  findTemplateVersions,
  findTemplates,
  languages,
  templateKinds,
  type TemplateView,
} from '@comptoir/contracts';
import { useState } from 'react';
import { templateLanguageWords } from '../../lib/email.words';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { useLanguage, useWords } from '../../lib/words';
import { useStores, useUser } from '../../session/session';
import { MessageFields } from '../../ui/message/message-fields';
import type { WrittenWords } from '../../ui/message/written-words';
import { RefusalNote } from '../../ui/refusal-note';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import { templateWords } from '../templates.words';
import { editTemplateWords } from './edit-template.words';
import type { Proof } from './proof';
import { TemplateVersions } from './template-versions';

interface TemplateDialogProps {
  /** Absent: a new one. */
  template: TemplateView | undefined;
  proof: Proof | undefined;
  onClose: () => void;
}
const everyStore = '';

export default function TemplateDialog({ template, proof, onClose }: TemplateDialogProps) {
  const t = useWords(editTemplateWords);
  const tTemplate = useWords(templateWords);
  const tLanguage = useWords(templateLanguageWords);
  const tUi = useWords(uiWords);
  const shownIn = useLanguage();
  const { grants, homeStore } = useUser();
  const stores = useStores();
  const network = grants['template.write']?.scope === 'network';
  const [kind, setKind] = useState(template?.kind ?? 'MESSAGE');
  const [language, setLanguage] = useState(template?.language ?? 'fr');
  const [storeId, setStoreId] = useState(
    template
      ? (template.storeId ?? everyStore)
      : network
        ? everyStore
        : (homeStore?.id ?? stores[0]?.id ?? ''),
  );
  const [name, setName] = useState(template?.name ?? '');
  const [words, setWords] = useState<WrittenWords>({
    subject: template?.subject ?? '',
    body: template?.body ?? '',
    format: template?.format ?? 'TEXT',
  });
  const [more, setMore] = useState<'proof' | 'versions'>();
  const variables = useAnswer(findTemplateVariables, { kind }, { staleTime: 300_000 }).data?.items ?? [];
  const options = {
    refreshes: [findTemplates, findTemplateVersions],
    onDone: (saved: TemplateView) => {
      toast({ id: `template-${saved.id}`, tone: 'good', title: t('saved', { name: saved.name }) });
      onClose();
    },
  };
  const create = useAsk(createTemplate, options);
  const change = useAsk(changeTemplate, options);
  const mayWrite = template === undefined || template.may.includes('change');
  const complete = name.trim() !== '' && words.subject.trim() !== '' && words.body.trim() !== '';
  const save = () => {
    if (!complete) return;
    if (template) change.run({ templateId: template.id, name, ...words }, { version: template.version });
    else create.run({ kind, language, storeId: storeId || null, name, ...words });
  };
  const toggle = (which: typeof more) => setMore(more === which ? undefined : which);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={template ? t('edit', { name: template.name }) : t('create')}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <Stack gap="sm">
        <TextInput
          label={tTemplate('name')}
          {...(kind === 'MESSAGE' && { description: t('sameName') })}
          maxLength={120}
          required
          withAsterisk={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Group grow align="flex-start">
          <Select
            label={tTemplate('kind')}
            data={templateKinds.map((value) => ({ value, label: tTemplate(value) }))}
            value={kind}
            disabled={template !== undefined}
            onChange={(value) => setKind(value as typeof kind)}
            allowDeselect={false}
          />
          <Select
            label={tTemplate('language')}
            data={languages.map((value) => ({ value, label: tLanguage(value) }))}
            value={language}
            disabled={template !== undefined}
            onChange={(value) => setLanguage(value as typeof language)}
            allowDeselect={false}
          />
          <Select
            label={tTemplate('store')}
            data={[
              ...(network || template?.storeId === null
                ? [{ value: everyStore, label: tTemplate('everyStore') }]
                : []),
              ...stores.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            value={storeId}
            disabled={template !== undefined}
            onChange={(value) => setStoreId(value ?? '')}
            allowDeselect={false}
          />
        </Group>
        <MessageFields
          words={words}
          onChange={(part) => setWords((known) => ({ ...known, ...part }))}
          variables={variables.map((one) => ({ ...one, label: one.label[shownIn] }))}
        />
        <RefusalNote refusal={create.refusal ?? change.refusal} />
        <Group gap="xs">
          {proof && (
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={more === 'proof'}
              disabled={!words.subject.trim() || !words.body.trim()}
              onClick={() => toggle('proof')}
            >
              {t(more === 'proof' ? 'hideProof' : 'proof')}
            </Button>
          )}
          {template && (
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={more === 'versions'}
              onClick={() => toggle('versions')}
            >
              {t('versions')}
            </Button>
          )}
        </Group>
        {more === 'proof' && proof?.(words, language)}
        {more === 'versions' && template && (
          <TemplateVersions
            template={template}
            onReuse={
              mayWrite
                ? ({ name: formerName, ...former }) => {
                    setName(formerName);
                    setWords(former);
                  }
                : undefined
            }
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tUi(mayWrite ? 'cancel' : 'close')}
          </Button>
          {mayWrite && (
            <Button disabled={!complete} loading={create.isPending || change.isPending} onClick={save}>
              {t('save')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
