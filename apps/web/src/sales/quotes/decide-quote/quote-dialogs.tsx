import { TextInput } from '@mantine/core';
import { cancelQuote, extendQuote, refuseQuote, signQuote, type QuoteView } from '@comptoir/contracts';
import { useState } from 'react';
import { today } from '../../../lib/today';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { DayField } from '../../../ui/filters/day-field';
import { Decision } from '../../../ui/decision-dialog';
import { paperWords } from '../../papers/paper.words';
import { pageWords } from '../quote-page/quote-page.words';

interface DialogProps {
  quote: QuoteView;
  onClose: () => void;
  onDone: (quote: QuoteView) => void;
}

/** Signed by the customer, recorded by staff. The server decides whether a reason is needed. */
export function SignDialog({ quote, onClose, onDone }: DialogProps) {
  const t = useWords(pageWords);
  const [signedOn, setSignedOn] = useState<string | undefined>(today());
  const [reason, setReason] = useState('');
  const sign = useAsk(signQuote, {
    onDone: (signed) => {
      onDone(signed);
      onClose();
    },
  });
  return (
    <Decision
      title={t('signTitle')}
      action={t('signDo')}
      busy={sign.isPending}
      refusal={sign.refusal}
      onClose={onClose}
      onSubmit={() =>
        sign.run(
          {
            quoteId: quote.id,
            ...(signedOn ? { signedOn } : {}),
            ...(reason.trim() ? { reason: reason.trim() } : {}),
          },
          { version: quote.version },
        )
      }
    >
      <DayField label={t('signDay')} value={signedOn} onChange={setSignedOn} />
      <TextInput
        label={t('signReason')}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Decision>
  );
}

export function RefuseDialog({ quote, onClose, onDone }: DialogProps) {
  const t = useWords(pageWords);
  const tPaper = useWords(paperWords);
  const [reason, setReason] = useState('');
  const refuse = useAsk(refuseQuote, {
    onDone: (refused) => {
      onDone(refused);
      onClose();
    },
  });
  return (
    <Decision
      title={t('refuseTitle')}
      action={t('refuseDo')}
      busy={refuse.isPending}
      refusal={refuse.refusal}
      ready={reason.trim() !== ''}
      onClose={onClose}
      onSubmit={() => refuse.run({ quoteId: quote.id, reason: reason.trim() }, { version: quote.version })}
    >
      <TextInput
        label={tPaper('reason')}
        required
        value={reason}
        maxLength={500}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Decision>
  );
}

export function CancelDialog({ quote, onClose, onDone }: DialogProps) {
  const t = useWords(pageWords);
  const tPaper = useWords(paperWords);
  const [reason, setReason] = useState('');
  const cancel = useAsk(cancelQuote, {
    onDone: (cancelled) => {
      onDone(cancelled);
      onClose();
    },
  });
  return (
    <Decision
      title={t('cancelTitle')}
      action={t('cancelDo')}
      busy={cancel.isPending}
      refusal={cancel.refusal}
      ready={reason.trim() !== ''}
      onClose={onClose}
      onSubmit={() => cancel.run({ quoteId: quote.id, reason: reason.trim() }, { version: quote.version })}
    >
      <TextInput
        label={tPaper('reason')}
        required
        value={reason}
        maxLength={500}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Decision>
  );
}

export function ExtendDialog({ quote, onClose, onDone }: DialogProps) {
  const t = useWords(pageWords);
  const [day, setDay] = useState<string | undefined>(quote.expiryDate ?? undefined);
  const extend = useAsk(extendQuote, {
    onDone: (extended) => {
      onDone(extended);
      onClose();
    },
  });
  return (
    <Decision
      title={t('extendTitle')}
      action={t('extendDo')}
      busy={extend.isPending}
      refusal={extend.refusal}
      ready={day !== undefined && day !== quote.expiryDate}
      onClose={onClose}
      onSubmit={() => {
        if (day) extend.run({ quoteId: quote.id, expiryDate: day }, { version: quote.version });
      }}
    >
      <DayField label={t('extendDay')} value={day} onChange={setDay} required />
    </Decision>
  );
}
