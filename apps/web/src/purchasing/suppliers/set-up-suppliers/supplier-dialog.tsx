import { Modal, Stack, TextInput } from '@mantine/core';
import { changeSupplierTerms, findSuppliers, type SupplierView } from '@comptoir/contracts';
import { useState } from 'react';
import { parseDecimal, typedDecimal } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useUser } from '../../../session/session';
import { SettingsForm } from '../../../ui/settings/settings-form';
import { WholeNumber, isWithin } from '../../../ui/settings/whole-number';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { moneyOf } from '../../money-typed';
import { setUpSuppliersWords } from './set-up-suppliers.words';
import './supplier-refusals.words';
import { SupplierPrices } from './supplier-prices';

interface SupplierDialogProps {
  supplier: SupplierView;
  onClose: () => void;
}

/** A supplier: the terms that we agreed on, and what it asks for its articles. */
export default function SupplierDialog({ supplier, onClose }: SupplierDialogProps) {
  const t = useWords(setUpSuppliersWords);
  const tUi = useWords(uiWords);
  const readOnly = useUser().grants['supplier.write']?.scope !== 'network';
  const [orderEmail, setOrderEmail] = useState(supplier.orderEmail ?? '');
  const [leadTimeDays, setLeadTimeDays] = useState<number | undefined>(supplier.leadTimeDays ?? undefined);
  const [minimum, setMinimum] = useState(supplier.orderMinimum ? typedDecimal(supplier.orderMinimum) : '');
  const save = useAsk(changeSupplierTerms, {
    refreshes: [findSuppliers],
    onDone: ({ id, name }) => {
      toast({ id: `supplier-${id}`, tone: 'good', title: t('saved', { name }) });
      onClose();
    },
  });
  const orderMinimum = minimum.trim() === '' ? null : moneyOf(parseDecimal(minimum));
  const ready = orderMinimum !== undefined && (leadTimeDays === undefined || isWithin(leadTimeDays, 0, 730));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={supplier.name}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <Stack gap="lg">
        <SettingsForm
          name={t('terms')}
          deed={save}
          ready={ready}
          readOnly={readOnly}
          onSave={() => {
            if (orderMinimum === undefined) return;
            save.run(
              {
                supplierId: supplier.id,
                orderEmail: orderEmail.trim() || null,
                leadTimeDays: leadTimeDays ?? null,
                orderMinimum,
              },
              { version: supplier.version },
            );
          }}
        >
          <TextInput
            type="email"
            label={t('orderEmail')}
            description={t('orderEmailHint', { email: supplier.email ?? t('noEmail') })}
            maxLength={254}
            value={orderEmail}
            onChange={(event) => setOrderEmail(event.currentTarget.value)}
            data-autofocus
          />
          <WholeNumber
            label={t('leadTimeDays')}
            description={t('leadTimeHint')}
            unit={t('unit')}
            optional
            min={0}
            max={730}
            value={leadTimeDays}
            onChange={setLeadTimeDays}
          />
          <TextInput
            label={t('orderMinimum')}
            description={t('orderMinimumHint')}
            inputMode="decimal"
            maw={260}
            value={minimum}
            error={orderMinimum === undefined ? t('amountBad') : undefined}
            onChange={(event) => setMinimum(event.currentTarget.value)}
          />
        </SettingsForm>
        <SupplierPrices supplierId={supplier.id} readOnly={readOnly} />
      </Stack>
    </Modal>
  );
}
