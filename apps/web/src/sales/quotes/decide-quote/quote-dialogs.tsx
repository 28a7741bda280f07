import { TextInput } from '@mantine/core';
import { cancelQuote, extendQuote, refuseQuote, signQuote, type QuoteView } from '@comptoir/contracts';
import { useState } from 'react';
import { today } from '../../../lib/today';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { DayField } from '../../../ui/filters/day-field';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { ReasonDecision } from '../../../ui/decisions/reason-decision';
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
  const refuse = useAsk(refuseQuote, {
    onDone: (kept) => {
      onDone(kept);
      onClose();
    },
  });
  return (
    <ReasonDecision
      title={t('refuseTitle')}
      action={t('refuseDo')}
      deed={refuse}
      onClose={onClose}
      onSubmit={(reason) => refuse.run({ quoteId: quote.id, reason }, { version: quote.version })}
    />
  );
}

export function CancelDialog({ quote, onClose, onDone }: DialogProps) {
  const t = useWords(pageWords);
  const cancel = useAsk(cancelQuote, {
    onDone: (kept) => {
      onDone(kept);
      onClose();
    },
  });
  return (
    <ReasonDecision
      title={t('cancelTitle')}
      action={t('cancelDo')}
      deed={cancel}
      onClose={onClose}
      onSubmit={(reason) => cancel.run({ quoteId: quote.id, reason }, { version: quote.version })}
    />
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
