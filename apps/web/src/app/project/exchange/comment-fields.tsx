import { Checkbox, Group, Textarea } from '@mantine/core';
import { commentAudiences, type CommentAudience } from '@comptoir/contracts';
import { useWords } from '../../../lib/words';
import { exchangeWords } from './exchange.words';

export interface CommentDraft {
  readonly body: string;
  readonly audience: readonly CommentAudience[];
}

interface CommentFieldsProps {
  label: string;
  draft: CommentDraft;
  /** Whom it may be for; everybody where absent. */
  offered?: readonly CommentAudience[];
  autoFocus?: boolean;
  onChange: (draft: CommentDraft) => void;
}

export const isComplete = ({ body, audience }: CommentDraft): boolean =>
  body.trim() !== '' && audience.length > 0;

/** The words of a comment, and who reads it. */
export function CommentFields({
  label,
  draft: { body, audience },
  offered = commentAudiences,
  autoFocus = false,
  onChange,
}: CommentFieldsProps) {
  const t = useWords(exchangeWords);
  return (
    <>
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        autoFocus={autoFocus}
        value={body}
        onChange={(event) => onChange({ body: event.currentTarget.value, audience })}
      />
      <Checkbox.Group
        mt="xs"
        label={t('seenBy')}
        value={[...audience]}
        error={audience.length === 0 ? t('nobody') : undefined}
        onChange={(chosen) => onChange({ body, audience: offered.filter((one) => chosen.includes(one)) })}
      >
        <Group gap="lg" mt={4}>
          {offered.map((one) => (
            <Checkbox key={one} size="xs" value={one} label={t(one)} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
