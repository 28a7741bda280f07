import { Alert, Button, Checkbox, Group, Radio } from '@mantine/core';
import type { RecipientGroup } from '@comptoir/contracts';
import { IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import { emailAudienceWords } from '../../../lib/email.words';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { CompleteAddresses } from './complete-addresses';
import { emailDialogWords } from './email-dialog.words';
import { inOrder, type ChangeEmail, type EmailDraft } from './email-draft';

interface RecipientFieldsProps {
  draft: EmailDraft;
  groups: readonly RecipientGroup[];
  /** More documents than projects: somebody may get several e-mails. */
  several: boolean;
  onChange: ChangeEmail;
}

/** Whom it goes to, with how many of each and whom it cannot reach. */
export function RecipientFields({ draft, groups, several, onChange }: RecipientFieldsProps) {
  const t = useWords(emailDialogWords);
  const tAudience = useWords(emailAudienceWords);
  const chosen = groups.filter(({ audience }) => draft.recipients.includes(audience));
  const optedOut = chosen.reduce((sum, group) => sum + group.optedOut, 0);
  return (
    <>
      <Checkbox.Group
        label={t('recipients')}
        value={draft.recipients}
        onChange={(values) => onChange({ recipients: inOrder(values) })}
        error={draft.recipients.length === 0 ? t('nobody') : undefined}
      >
        <Group gap="lg" mt={6}>
          {groups.map(({ audience, messages }) => (
            <Checkbox
              key={audience}
              value={audience}
              label={t('group', { name: tAudience(audience), count: messages })}
            />
          ))}
        </Group>
      </Checkbox.Group>
      {chosen
        .filter(({ withoutAddress }) => withoutAddress > 0)
        .map((group) => (
          <WithoutAddress key={group.audience} group={group} />
        ))}
      {optedOut > 0 && <div>{t('optedOut', { count: optedOut })}</div>}
      {several && (
        <Radio.Group
          label={t('onePer')}
          value={draft.onePer}
          onChange={(value) => onChange({ onePer: value as EmailDraft['onePer'] })}
        >
          <Group gap="lg" mt={6}>
            {(['RECIPIENT', 'DOCUMENT'] as const).map((value) => (
              <Radio key={value} value={value} label={t(value)} />
            ))}
          </Group>
        </Radio.Group>
      )}
    </>
  );
}

const namesShown = 5;

function WithoutAddress({ group }: { group: RecipientGroup }) {
  const t = useWords(emailDialogWords);
  const tAudience = useWords(emailAudienceWords);
  const mayComplete = useMay('party.write');
  const [completing, setCompleting] = useState(false);
  const { audience, withoutAddress, toComplete } = group;
  const names = toComplete.slice(0, namesShown).map(({ label }) => label);
  return (
    <Alert color="orange" p="xs" icon={<IconMailOff size={18} aria-hidden />} role="status">
      {t('withoutAddress', {
        count: withoutAddress,
        group: tAudience(audience),
        names: [...names, ...(toComplete.length > namesShown ? ['…'] : [])].join(', '),
      })}{' '}
      {mayComplete && (
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={completing}
          onClick={() => setCompleting(!completing)}
        >
          {t('complete')}
        </Button>
      )}
      {completing && <CompleteAddresses people={toComplete.map(({ party }) => party)} />}
    </Alert>
  );
}
