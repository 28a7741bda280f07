import { Button, Group } from '@mantine/core';
import { deleteTemplate, findTemplates, restoreTemplate, type TemplateView } from '@comptoir/contracts';
import { templateLanguageWords } from '../../lib/email.words';
import { formatInstant } from '../../lib/format';
import { useRefusalText } from '../../lib/refusals';
import { useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { useStores } from '../../session/session';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import classes from '../templates.module.css';
import { templateWords } from '../templates.words';

interface TemplateTableProps {
  templates: readonly TemplateView[];
  onOpen: (template: TemplateView) => void;
}

export function TemplateTable({ templates, onOpen }: TemplateTableProps) {
  const t = useWords(templateWords);
  const remove = useRemoval();
  const tLanguage = useWords(templateLanguageWords);
  const stores = useStores();
  const storeName = (storeId: string | null) =>
    storeId === null ? t('everyStore') : (stores.find(({ id }) => id === storeId)?.name ?? '–');
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            {(['name', 'kind', 'language', 'store', 'changed'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            <th scope="col" aria-label={t('actions')} />
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => {
            const { id, name, kind, language, storeId, changedBy, changedAt, version, may } = template;
            const mayChange = may.includes('change');
            return (
              <tr key={id}>
                <td>
                  {name}
                  <div className={classes.soft}>{template.subject}</div>
                </td>
                <td>{t(kind)}</td>
                <td>{tLanguage(language)}</td>
                <td>{storeName(storeId)}</td>
                <td className={classes.soft}>
                  {t('changedBy', { name: changedBy, at: formatInstant(changedAt), version })}
                </td>
                <td className={classes.act}>
                  <Group gap={4} wrap="nowrap" justify="flex-end">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t(mayChange ? 'editNamed' : 'seeNamed', { name })}
                      onClick={() => onOpen(template)}
                    >
                      {t(mayChange ? 'edit' : 'see')}
                    </Button>
                    {may.includes('delete') && (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={t('deleteNamed', { name })}
                        onClick={() => remove(template)}
                      >
                        {t('delete')}
                      </Button>
                    )}
                  </Group>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Deleted at once, and there again by one click on the message. */
function useRemoval(): (template: TemplateView) => void {
  const t = useWords(templateWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const tell = (tone: 'good' | 'bad', title: string) => toast({ id: 'template-removal', tone, title });
  const shared = {
    refreshes: [findTemplates],
    onRefused: (refusal: Parameters<typeof say>[0]) => tell('bad', say(refusal)),
  };
  const restore = useAsk(restoreTemplate, {
    ...shared,
    onDone: ({ name }) => tell('good', t('restored', { name })),
  });
  const remove = useAsk(deleteTemplate, shared);
  return ({ id, name }) => {
    remove.run({ templateId: id });
    toast({
      id: 'template-removal',
      tone: 'good',
      title: t('deleted', { name }),
      actions: [{ label: tUi('undo'), act: () => restore.run({ templateId: id }), undo: true }],
    });
  };
}
