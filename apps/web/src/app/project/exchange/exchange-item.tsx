import {
  IconArrowBackUp,
  IconCalendarEvent,
  IconChecklist,
  IconMail,
  IconMessage,
} from '@tabler/icons-react';
import type { AppointmentView, TaskView } from '@comptoir/contracts';
import { appointmentTypeWords } from '../../../lib/appointment-type.words';
import { formatDay, formatInstant } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { stateLooks } from '../../../appointments/appointment-looks';
import { appointmentWords } from '../../../appointments/appointments.words';
import { EmailState, useEmailReason } from '../../../emails/email-looks';
import { emailWords } from '../../../emails/emails.words';
import { TaskState } from '../../../tasks/task-looks';
import { IconText } from '../../../ui/icon-text';
import plain from '../../../ui/list/plain-list.module.css';
import classes from '../project.module.css';
import { CommentExchange } from './comment-exchange';
import { exchangeWords } from './exchange.words';
import type { EmailItem, Exchange, ReplyItem } from './use-exchanges';

const icons = {
  email: IconMail,
  reply: IconArrowBackUp,
  comment: IconMessage,
  task: IconChecklist,
  appointment: IconCalendarEvent,
} as const;

/** What can be opened from the thread. */
export type Opened = Pick<Exchange, 'kind' | 'id'>;

interface ExchangeItemProps {
  exchange: Exchange;
  onOpen: (opened: Opened) => void;
}

export function ExchangeItem({ exchange, onOpen }: ExchangeItemProps) {
  const t = useWords(exchangeWords);
  const Glyph = icons[exchange.kind];
  return (
    <li>
      <Glyph size={16} role="img" aria-label={t(`is${exchange.kind}`)} />
      <div>{contentOf(exchange, onOpen)}</div>
    </li>
  );
}

function contentOf(exchange: Exchange, onOpen: ExchangeItemProps['onOpen']) {
  switch (exchange.kind) {
    case 'email':
      return <EmailExchange email={exchange.email} onOpen={() => onOpen(exchange)} />;
    case 'reply':
      return (
        <ReplyExchange
          reply={exchange.reply}
          onOpen={() => onOpen({ kind: 'email', id: exchange.reply.emailId })}
        />
      );
    case 'comment':
      return <CommentExchange comment={exchange.comment} />;
    case 'task':
      return <TaskExchange task={exchange.task} onOpen={() => onOpen(exchange)} />;
    case 'appointment':
      return <AppointmentExchange appointment={exchange.appointment} onOpen={() => onOpen(exchange)} />;
  }
}

function EmailExchange({ email, onOpen }: { email: EmailItem; onOpen: () => void }) {
  const t = useWords(exchangeWords);
  const tEmail = useWords(emailWords);
  const why = useEmailReason()(email);
  const about = [
    formatInstant(email.sentAt ?? email.createdAt),
    t('toWhom', { name: email.recipient.name }),
    tEmail(email.topic),
    ...(why ? [why] : []),
    ...(email.replies > 0 ? [tEmail('replies', { count: email.replies })] : []),
  ];
  return (
    <>
      <p className={classes.words}>
        <button type="button" className={plain.open} onClick={onOpen}>
          {email.subject ?? tEmail('noSubject')}
        </button>{' '}
        <EmailState state={email.state} />
      </p>
      <p className={classes.about}>{about.join(' · ')}</p>
    </>
  );
}

function ReplyExchange({ reply, onOpen }: { reply: ReplyItem; onOpen: () => void }) {
  const { from, subject, text, receivedAt } = reply;
  return (
    <>
      <p className={classes.words}>
        <button type="button" className={plain.open} onClick={onOpen}>
          {subject}
        </button>
      </p>
      <p className={classes.words}>{text}</p>
      <p className={classes.about}>
        {formatInstant(receivedAt)} · {from.name || from.email}
      </p>
    </>
  );
}

function TaskExchange({ task, onOpen }: { task: TaskView; onOpen: () => void }) {
  const t = useWords(exchangeWords);
  const { subject, assignees, dueOn, createdAt } = task;
  return (
    <>
      <p className={classes.words}>
        <button type="button" className={plain.open} onClick={onOpen}>
          {subject}
        </button>{' '}
        <TaskState state={task.state} />
      </p>
      <p className={classes.about}>
        {[
          formatInstant(createdAt),
          ...assignees.map(({ name }) => name),
          t('dueOn', { day: formatDay(dueOn) }),
        ].join(' · ')}
      </p>
    </>
  );
}

interface AppointmentExchangeProps {
  appointment: AppointmentView;
  onOpen: () => void;
}

function AppointmentExchange({ appointment, onOpen }: AppointmentExchangeProps) {
  const tState = useWords(appointmentWords);
  const tType = useWords(appointmentTypeWords);
  const { type, state, startsAt, createdAt, attendees } = appointment;
  return (
    <>
      <p className={classes.words}>
        <button type="button" className={plain.open} onClick={onOpen}>
          {`${tType(type)}, ${formatInstant(startsAt)}`}
        </button>{' '}
        <IconText {...stateLooks[state]} name={tState(state)}>
          {tState(state)}
        </IconText>
      </p>
      <p className={classes.about}>
        {[formatInstant(createdAt), ...attendees.map(({ name }) => name)].join(' · ')}
      </p>
    </>
  );
}
