import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../lib/words';
import { uiWords } from '../ui.words';
import { dismissToast, useToasts, type Toast } from './toast-store';
import classes from './toasts.module.css';

const plainLife = 6_000;
const lifeAfterFocus = 10_000;

/** Messages at the foot of the page, clear of the pager. F6 takes the focus there; nothing with an action hurries. */
export function Toasts() {
  const t = useWords(uiWords);
  const toasts = useToasts();
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.shiftKey) return;
      const target = region.current?.querySelector<HTMLElement>('button');
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <section ref={region} className={classes.region} aria-label={t('toasts')}>
      <div role="status" aria-live="polite" className={classes.stack}>
        {toasts.map((each) => (
          <ToastCard key={each.id} toast={each} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const t = useWords(uiWords);
  const [held, setHeld] = useState(false);
  const { id, until } = toast;
  const hasActions = (toast.actions?.length ?? 0) > 0;
  useEffect(() => {
    if (held) return undefined;
    const life = Math.max(
      hasActions ? lifeAfterFocus : plainLife,
      until === undefined ? 0 : until - Date.now() + 1_000,
    );
    const timer = setTimeout(() => dismissToast(id), life);
    return () => clearTimeout(timer);
  }, [id, held, until, hasActions, toast]);
  return (
    <div
      className={classes.toast}
      data-tone={toast.tone ?? 'info'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={classes.words}>
        <div className={classes.title}>
          {toast.title} {until !== undefined && <Countdown until={until} />}
        </div>
        {toast.lines?.map((line, index) => (
          <div key={index} className={classes.line}>
            {line}
          </div>
        ))}
      </div>
      {toast.actions?.map((action) => (
        <Button
          key={action.label}
          size="compact-sm"
          variant="white"
          onClick={() => {
            if (!action.stays) dismissToast(id);
            action.act();
          }}
        >
          {action.label}
        </Button>
      ))}
      <CloseButton
        size="sm"
        variant="transparent"
        c="white"
        aria-label={t('close')}
        onClick={() => dismissToast(id)}
      />
    </div>
  );
}

function Countdown({ until }: { until: number }) {
  const [left, setLeft] = useState(() => secondsTo(until));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(until)), 250);
    return () => clearInterval(timer);
  }, [until]);
  return left > 0 ? (
    <span className={classes.countdown} aria-hidden>
      {left} s
    </span>
  ) : null;
}

const secondsTo = (until: number) => Math.max(0, Math.ceil((until - Date.now()) / 1000));
