import { ActionIcon, Group } from '@mantine/core';
import { readPurchaseStages, type PurchaseStage } from '@comptoir/contracts';
import { IconArrowDown, IconArrowUp, IconListCheck, IconTrash } from '@tabler/icons-react';
import { lazy, useState } from 'react';
import { useAnswer } from '../../../lib/use-ask';
import { useLanguage, useWords } from '../../../lib/words';
import { useUser } from '../../../session/session';
import type { Icon } from '../../../ui/icon-text';
import { RefusalNote } from '../../../ui/refusal-note';
import { SettingsPage } from '../../../ui/settings/settings-page';
import { SettingsTable } from '../../../ui/settings/settings-table';
import { toast } from '../../../ui/toasts/toast-store';
import { StageMark } from '../stage-mark';
import { lookOf } from '../stage-looks';
import { StageChanges } from './stage-changes';
import { conditionWords, stagesWords } from './stages.words';
import { useKeepStages } from './use-keep-stages';

const StageDialog = lazy(() => import('./stage-dialog'));

/** Administration › Étapes d’achat: how far a purchase order can be, by which of the known conditions. */
export function StagesPage() {
  const t = useWords(stagesWords);
  const tCondition = useWords(conditionWords);
  const language = useLanguage();
  const mayWrite = useUser().grants['purchase-stage.write']?.scope === 'network';
  const [open, setOpen] = useState<PurchaseStage | 'new'>();
  const answer = useAnswer(readPurchaseStages, {});
  const known = answer.data;
  const stages = known?.stages ?? [];
  const { keep, refusal } = useKeepStages(() =>
    toast({ id: 'purchase-stages', tone: 'good', title: t('saved') }),
  );
  const restore = useKeepStages(() => undefined);
  const removal = useKeepStages(({ version }) => {
    const before = stages;
    toast({
      id: 'purchase-stages',
      tone: 'good',
      title: t('removed'),
      actions: [{ label: t('undo'), undo: true, act: () => restore.keep(before, version) }],
    });
  });
  const version = known?.version ?? 0;
  const arrange = (index: number, by: 1 | -1) => {
    const moved = stages.toSpliced(index, 1);
    keep(moved.toSpliced(index + by, 0, ...stages.slice(index, index + 1)), version);
  };
  const rows = stages.map((stage, index) => ({ ...stage, index }));
  const nameOf = ({ name }: PurchaseStage) => name[language];
  return (
    <SettingsPage
      title={t('title')}
      section={t('administration')}
      count={known && t('count', { count: stages.length })}
      create={mayWrite ? { label: t('create'), act: () => setOpen('new') } : undefined}
      dialog={
        open &&
        known && (
          <StageDialog
            known={known}
            stage={open === 'new' ? undefined : open}
            onClose={() => setOpen(undefined)}
          />
        )
      }
      answer={answer}
      empty={stages.length === 0 ? { icon: IconListCheck, title: t('none'), text: t('noneText') } : undefined}
    >
      <p>{t('intro')}</p>
      <RefusalNote refusal={refusal ?? removal.refusal ?? restore.refusal} />
      <SettingsTable
        caption={t('title')}
        rows={rows}
        idOf={({ id }) => id}
        columns={[
          {
            name: 'stage',
            label: t('stage'),
            cell: (stage) => <StageMark stage={{ id: stage.id, label: nameOf(stage), ...lookOf(stage) }} />,
          },
          {
            name: 'other',
            label: t(language === 'fr' ? 'english' : 'french'),
            cell: ({ name }) => name[language === 'fr' ? 'en' : 'fr'],
          },
          { name: 'condition', label: t('condition'), cell: ({ condition }) => tCondition(condition) },
          ...(mayWrite
            ? [
                {
                  name: 'arrange',
                  label: t('arrange'),
                  cell: (stage: (typeof rows)[number]) => {
                    const named = { name: nameOf(stage) };
                    const { index } = stage;
                    return (
                      <Group gap={2} wrap="nowrap">
                        <Small
                          icon={IconArrowUp}
                          label={t('up', named)}
                          disabled={index === 0}
                          act={() => arrange(index, -1)}
                        />
                        <Small
                          icon={IconArrowDown}
                          label={t('down', named)}
                          disabled={index === rows.length - 1}
                          act={() => arrange(index, 1)}
                        />
                        <Small
                          icon={IconTrash}
                          label={t('remove', named)}
                          disabled={rows.length === 1}
                          act={() => removal.keep(stages.toSpliced(index, 1), version)}
                        />
                      </Group>
                    );
                  },
                },
              ]
            : []),
        ]}
        open={
          mayWrite
            ? {
                label: t('edit'),
                nameOf: (stage) => t('editNamed', { name: nameOf(stage) }),
                act: ({ index }) => setOpen(stages[index]),
              }
            : undefined
        }
      />
      <StageChanges />
    </SettingsPage>
  );
}

interface SmallProps {
  icon: Icon;
  label: string;
  disabled: boolean;
  act: () => void;
}

function Small({ icon: Glyph, label, disabled, act }: SmallProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={act}
    >
      <Glyph size={16} aria-hidden />
    </ActionIcon>
  );
}
