import { Button } from '@mantine/core';
import { findTemplateVersions, type TemplateView } from '@comptoir/contracts';
import { formatInstant } from '../../lib/format';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import type { WrittenWords } from '../../ui/message/written-words';
import { RefusalNote } from '../../ui/refusal-note';
import classes from '../templates.module.css';
import { editTemplateWords } from './edit-template.words';

interface TemplateVersionsProps {
  template: TemplateView;
  onReuse: ((words: WrittenWords & { name: string }) => void) | undefined;
}

/** What the template said before: the words of any version can be put into the fields again. */
export function TemplateVersions({ template, onReuse }: TemplateVersionsProps) {
  const t = useWords(editTemplateWords);
  const versions = useAnswer(findTemplateVersions, { templateId: template.id });
  return (
    <div>
      <RefusalNote refusal={versions.error} />
      <ul className={classes.versions}>
        {versions.data?.items.map(({ version, name, subject, body, format, changedBy, changedAt }) => (
          <li key={version}>
            <span>
              {t('version', { version, name: changedBy, at: formatInstant(changedAt) })}
              {version === template.version && ` (${t('current')})`}
            </span>
            {onReuse && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => onReuse({ name, subject, body, format })}
              >
                {t('reuse')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
