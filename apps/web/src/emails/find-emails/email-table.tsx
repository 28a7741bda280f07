import type { findEmails, ResponseOf } from '@comptoir/contracts';
import { formatInstant } from '../../lib/format';
import { useWords } from '../../lib/words';
import classes from '../../ui/list/plain-list.module.css';
import { EmailState, useEmailReason } from '../email-looks';
import { emailWords } from '../emails.words';

type Email = ResponseOf<typeof findEmails>['items'][number];

interface EmailTableProps {
  emails: readonly Email[];
  dimmed: boolean;
  onOpen: (emailId: string) => void;
}

export function EmailTable({ emails, dimmed, onOpen }: EmailTableProps) {
  const t = useWords(emailWords);
  return (
    <div className={classes.scroll} data-dimmed={dimmed || undefined}>
      <table className={classes.table}>
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('recipient')}</th>
            <th scope="col">{t('topic')}</th>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {emails.map((email) => (
            <EmailRow key={email.id} email={email} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EmailRow({ email, onOpen }: { email: Email; onOpen: (emailId: string) => void }) {
  const t = useWords(emailWords);
  const reasonOf = useEmailReason();
  const { state, recipient, topic, subject, attempts, replies, sentAt, createdAt } = email;
  const why = reasonOf(email);
  return (
    <tr>
      <td className={classes.fixed}>{formatInstant(sentAt ?? createdAt)}</td>
      <td>
        {recipient.name}
        <div className={classes.soft}>{recipient.email}</div>
      </td>
      <td>{t(topic)}</td>
      <td>
        <button type="button" className={classes.open} onClick={() => onOpen(email.id)}>
          {subject ?? t('noSubject')}
        </button>
        {replies > 0 && <div className={classes.soft}>{t('replies', { count: replies })}</div>}
      </td>
      <td>
        <EmailState state={state} />
        {why && <div className={classes.soft}>{why}</div>}
        {attempts > 1 && <div className={classes.soft}>{t('attempts', { count: attempts })}</div>}
      </td>
    </tr>
  );
}
