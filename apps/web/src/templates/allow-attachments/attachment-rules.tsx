import { Checkbox, Text } from '@mantine/core';
import {
  changeAttachmentRule,
  documentTypes,
  emailAudiences,
  findAttachmentRules,
  type DocumentType,
  type EmailAudience,
} from '@comptoir/contracts';
import { emailAudienceWords, emailDocumentWords } from '../../lib/email.words';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { useUser } from '../../session/session';
import { RefusalNote } from '../../ui/refusal-note';
import classes from '../templates.module.css';
import { attachmentRuleWords } from './attachment-rules.words';

/** Who may be sent which paper: a table of ticks, changed by those who answer for the whole network. */
export function AttachmentRules() {
  const t = useWords(attachmentRuleWords);
  const tDocument = useWords(emailDocumentWords);
  const tAudience = useWords(emailAudienceWords);
  const mayChange = useUser().grants['attachment-rule.write']?.scope === 'network';
  const rules = useAnswer(findAttachmentRules, {});
  const change = useAsk(changeAttachmentRule, { refreshes: [findAttachmentRules] });
  const allowedFor = (document: DocumentType): readonly EmailAudience[] =>
    rules.data?.items.find((rule) => rule.document === document)?.audiences ?? [];
  return (
    <section aria-labelledby="attachment-rules" className={classes.section}>
      <h2 id="attachment-rules" className={classes.subtitle}>
        {t('title')}
      </h2>
      <Text size="sm" c="dimmed">
        {t('text')}
      </Text>
      <RefusalNote refusal={change.refusal ?? rules.error} />
      <table className={classes.rules}>
        <thead>
          <tr>
            <th scope="col">{t('document')}</th>
            {emailAudiences.map((audience) => (
              <th key={audience} scope="col">
                {tAudience(audience)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.data &&
            documentTypes.map((document) => (
              <tr key={document}>
                <th scope="row">{tDocument(document)}</th>
                {emailAudiences.map((audience) => (
                  <td key={audience}>
                    <Checkbox
                      aria-label={t('allowed', {
                        document: tDocument(document),
                        audience: tAudience(audience),
                      })}
                      checked={allowedFor(document).includes(audience)}
                      disabled={!mayChange || change.isPending}
                      onChange={({ currentTarget: { checked } }) =>
                        change.run({
                          document,
                          audiences: emailAudiences.filter((one) =>
                            one === audience ? checked : allowedFor(document).includes(one),
                          ),
                        })
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
