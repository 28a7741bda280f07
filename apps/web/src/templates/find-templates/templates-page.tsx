import { Button } from '@mantine/core';
import { findTemplates, type TemplateView } from '@comptoir/contracts';
import { IconMailOff, IconPlus } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import '../../ui/message/email-refusals.words';
import { useRefusalText } from '../../lib/refusals';
import { useAnswer } from '../../lib/use-ask';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import { useMay } from '../../session/session';
import { Band } from '../../ui/band';
import { EmptyState } from '../../ui/empty-state';
import { uiWords } from '../../ui/ui.words';
import type { Proof } from '../edit-template/proof';
import { AttachmentRules } from '../allow-attachments/attachment-rules';
import classes from '../templates.module.css';
import { templateWords } from '../templates.words';
import { TemplateTable } from './template-table';

const TemplateDialog = lazy(() => import('../edit-template/template-dialog'));

/** Administration › Modèles: the words of e-mails, and which papers may go with them. */
export function TemplatesPage({ proof }: { proof: Proof | undefined }) {
  const t = useWords(templateWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const mayWrite = useMay('template.write');
  const [open, setOpen] = useState<TemplateView | 'new'>();
  const templates = useAnswer(findTemplates, {});
  const items = templates.data?.items;
  const create = () => setOpen('new');
  useTitle(t('title'), t('administration'));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <span role="status" className={classes.count}>
          {items && t('count', { count: items.length })}
        </span>
        {mayWrite && (
          <Button
            size="compact-sm"
            className={classes.end}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={create}
          >
            {t('create')}
          </Button>
        )}
      </header>
      {templates.error && (
        <Band tone="bad" actions={[{ label: tUi('retry'), act: () => void templates.refetch() }]}>
          {say(templates.error)}
        </Band>
      )}
      {items?.length === 0 && (
        <EmptyState
          icon={IconMailOff}
          title={t('none')}
          actions={mayWrite ? [{ label: t('create'), act: create }] : []}
        >
          {t('noneText')}
        </EmptyState>
      )}
      {items && items.length > 0 && <TemplateTable templates={items} onOpen={setOpen} />}
      <AttachmentRules />
      <Suspense fallback={null}>
        {open && (
          <TemplateDialog
            template={open === 'new' ? undefined : open}
            proof={proof}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}
