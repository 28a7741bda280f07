import { Modal, Skeleton, Stack } from '@mantine/core';
import { findReplies, readEmail, type ResponseOf } from '@comptoir/contracts';
import { IconPaperclip } from '@tabler/icons-react';
import { formatBytes, formatInstant } from '../../lib/format';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { MessageView } from '../../ui/message/message-view';
import { RefusalNote } from '../../ui/refusal-note';
import { uiWords } from '../../ui/ui.words';
import { EmailState, useEmailReason } from '../email-looks';
import { emailWords } from '../emails.words';
import classes from './email-dialog.module.css';
import { readEmailWords } from './read-email.words';

interface EmailDialogProps {
  emailId: string;
  onClose: () => void;
}

/** An e-mail as it left, what became of it, and what was answered. */
export default function EmailDialog({ emailId, onClose }: EmailDialogProps) {
  const t = useWords(readEmailWords);
  const tUi = useWords(uiWords);
  const answer = useAnswer(readEmail, { emailId }, { staleTime: 10_000 });
  const email = answer.data;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={email?.subject ?? t('title')}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <Stack gap="sm">
        <RefusalNote refusal={answer.error} />
        {answer.isLoading && <Skeleton height={260} />}
        {email && <EmailFacts email={email} />}
        {email &&
          (email.message ? (
            <MessageView
              from={email.message.from}
              to={`${email.recipient.name} <${email.recipient.email}>`}
              subject={email.message.subject}
              html={email.message.html}
              attachments={email.message.attachments}
            />
          ) : (
            <p className={classes.soft}>{t('noMessage')}</p>
          ))}
        {email && email.replies > 0 && <Replies emailId={emailId} />}
      </Stack>
    </Modal>
  );
}

function EmailFacts({ email }: { email: ResponseOf<typeof readEmail> }) {
  const t = useWords(readEmailWords);
  const tEmail = useWords(emailWords);
  const why = useEmailReason()(email);
  return (
    <div className={classes.facts}>
      <EmailState state={email.state} />
      {why && <span>{why}</span>}
      <span>{tEmail(email.topic)}</span>
      <span>
        {email.sentAt
          ? t('sentAt', { at: formatInstant(email.sentAt) })
          : t('createdAt', { at: formatInstant(email.createdAt) })}
      </span>
      {email.attempts > 1 && <span>{tEmail('attempts', { count: email.attempts })}</span>}
    </div>
  );
}

function Replies({ emailId }: { emailId: string }) {
  const t = useWords(readEmailWords);
  const answer = useAnswer(findReplies, { emailId, limit: 50 }, { staleTime: 10_000 });
  return (
    <section>
      <h3 className={classes.title}>{t('replies')}</h3>
      <RefusalNote refusal={answer.error} />
      {answer.data?.items.map(({ id, from, subject, text, attachments, receivedAt }) => (
        <article key={id} className={classes.reply}>
          <p className={classes.soft}>
            {from.name || from.email} · {formatInstant(receivedAt)} · {subject}
          </p>
          <p className={classes.words}>{text}</p>
          {attachments.map(({ name, bytes }) => (
            <span key={name} className={classes.soft}>
              <IconPaperclip size={14} aria-hidden /> {name} ({formatBytes(bytes)})
            </span>
          ))}
        </article>
      ))}
    </section>
  );
}
