import { Button, Group } from '@mantine/core';
import { editComment, findComments, removeComment, type CommentView } from '@comptoir/contracts';
import { useState } from 'react';
import { formatInstant } from '../../../lib/format';
import { useRefusalText } from '../../../lib/refusals';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import classes from '../project.module.css';
import { CommentFields, isComplete } from './comment-fields';
import './comment-refusals.words';
import { exchangeWords } from './exchange.words';

/** A comment; its author changes or removes it as long as the server lets them. */
export function CommentExchange({ comment }: { comment: CommentView }) {
  const t = useWords(exchangeWords);
  const [changing, setChanging] = useState(false);
  if (changing) return <CommentChange comment={comment} onClose={() => setChanging(false)} />;
  const { body, author, audience, mentions, createdAt, editedAt, may } = comment;
  const about = [
    formatInstant(createdAt),
    author.name,
    audience.map((one) => t(`short${one}`)).join(', '),
    ...(mentions.length > 0 ? [t('mentioned', { names: mentions.map(({ name }) => name).join(', ') })] : []),
    ...(editedAt ? [t('edited')] : []),
  ];
  return (
    <>
      <p className={classes.words}>{body}</p>
      <p className={classes.about}>{about.join(' · ')}</p>
      {may.length > 0 && <CommentVerbs comment={comment} onEdit={() => setChanging(true)} />}
    </>
  );
}

const firstWords = (body: string) => body.slice(0, 40);

function CommentVerbs({ comment, onEdit }: { comment: CommentView; onEdit: () => void }) {
  const t = useWords(exchangeWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const [sure, setSure] = useState(false);
  const remove = useAsk(removeComment, {
    refreshes: [findComments],
    onDone: () => toast({ id: 'comment-removed', tone: 'good', title: t('removed') }),
    onRefused: (refusal) => toast({ id: 'comment-removed', tone: 'bad', title: say(refusal) }),
  });
  const words = firstWords(comment.body);
  return (
    <Group gap={4} mt={2}>
      {comment.may.includes('edit') && (
        <Button size="compact-xs" variant="subtle" aria-label={t('editNamed', { words })} onClick={onEdit}>
          {tUi('edit')}
        </Button>
      )}
      {comment.may.includes('remove') &&
        (sure ? (
          <Button
            size="compact-xs"
            color="red.8"
            autoFocus
            loading={remove.isPending}
            onBlur={() => setSure(false)}
            onClick={() => remove.run({ commentId: comment.id })}
          >
            {t('removeSure')}
          </Button>
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            aria-label={t('removeNamed', { words })}
            onClick={() => setSure(true)}
          >
            {t('remove')}
          </Button>
        ))}
    </Group>
  );
}

/** Whoever a comment went to by e-mail keeps it: no change writes to the customer. */
const changeable = ['TEAM', 'SALESPERSON'] as const;

function CommentChange({ comment, onClose }: { comment: CommentView; onClose: () => void }) {
  const t = useWords(exchangeWords);
  const tUi = useWords(uiWords);
  const [draft, setDraft] = useState<Parameters<typeof isComplete>[0]>(comment);
  const save = useAsk(editComment, {
    refreshes: [findComments],
    onDone: () => {
      toast({ id: `comment-${comment.id}`, tone: 'good', title: t('saved') });
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { body, audience } = draft;
        if (isComplete(draft))
          save.run({ commentId: comment.id, body, audience: [...audience] }, { version: comment.version });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <CommentFields
        label={t('editComment')}
        draft={draft}
        offered={changeable}
        autoFocus
        onChange={setDraft}
      />
      <RefusalNote refusal={save.refusal} />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-sm" disabled={!isComplete(draft)} loading={save.isPending}>
          {tUi('save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {tUi('cancel')}
        </Button>
      </Group>
    </form>
  );
}
