import { ActionIcon, UnstyledButton } from '@mantine/core';
import type { NoticeView } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatInstant } from '../../lib/format';
import { useWords } from '../../lib/words';
import { IconText } from '../../ui/icon-text';
import { noticeWords } from '../notices.words';
import { noticeLooks } from './notice-looks';
import { placeOf } from './notice-place';
import classes from './notices.module.css';
import { useNoticeText } from './use-notice-text';

interface NoticeItemProps {
  notice: NoticeView;
  /** It was opened: it is read, and the drawer makes way for its place. */
  onOpen: () => void;
  onRead: () => void;
}

export function NoticeItem({ notice, onOpen, onRead }: NoticeItemProps) {
  const t = useWords(noticeWords);
  const text = useNoticeText()(notice);
  const unread = notice.readAt === null;
  return (
    <li className={classes.item} data-unread={unread || undefined}>
      <Opening notice={notice} onOpen={onOpen}>
        <IconText {...noticeLooks[notice.kind]} name={text}>
          <span className={classes.text}>{text}</span>
        </IconText>
        <span className={classes.soft}>
          {unread && <span className="sr-only">{t('notRead')} · </span>}
          {formatInstant(notice.at)}
          {notice.project?.label && ` · ${notice.project.label}`}
        </span>
      </Opening>
      {unread && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('markOne', { notice: text })}
          title={t('markOne', { notice: text })}
          onClick={onRead}
        >
          <IconCheck size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

/** A real link where there is a page, so that it also opens in another tab. */
function Opening({ notice, onOpen, children }: Omit<NoticeItemProps, 'onRead'> & { children: ReactNode }) {
  const place = placeOf(notice);
  if (place)
    return (
      <Link to={place.to} search={place.search ?? {}} className={classes.open} onClick={onOpen}>
        {children}
      </Link>
    );
  return (
    <UnstyledButton className={classes.open} onClick={onOpen}>
      {children}
    </UnstyledButton>
  );
}
