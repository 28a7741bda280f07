import { IconPaperclip } from '@tabler/icons-react';
import { formatBytes } from '../../lib/format';
import { useWords } from '../../lib/words';
import { uiWords } from '../ui.words';
import { messageWords } from './message.words';
import classes from './message-view.module.css';

interface MessageViewProps {
  from?: string;
  to?: string;
  subject: string;
  html: string;
  attachments?: readonly { name: string; bytes: number }[];
}

/** A message as its recipient would see it. What it contains can run nothing here and load nothing. */
export function MessageView({ from, to, subject, html, attachments = [] }: MessageViewProps) {
  const t = useWords(messageWords);
  const tUi = useWords(uiWords);
  return (
    <div className={classes.message}>
      <dl className={classes.head}>
        {from !== undefined && (
          <>
            <dt>
              {t('from')}
              {tUi('colon')}
            </dt>
            <dd>{from}</dd>
          </>
        )}
        {to !== undefined && (
          <>
            <dt>
              {t('to')}
              {tUi('colon')}
            </dt>
            <dd>{to}</dd>
          </>
        )}
        <dt>
          {t('subject')}
          {tUi('colon')}
        </dt>
        <dd className={classes.subject}>{subject}</dd>
      </dl>
      <iframe className={classes.content} sandbox="" srcDoc={html} title={t('content')} />
      {attachments.length > 0 && (
        <ul className={classes.attachments}>
          {attachments.map(({ name, bytes }) => (
            <li key={name}>
              <IconPaperclip size={14} aria-hidden /> {name} ({formatBytes(bytes)})
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
