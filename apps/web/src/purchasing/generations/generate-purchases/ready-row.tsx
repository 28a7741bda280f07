import { TextInput } from '@mantine/core';
import type { NeedView } from '@comptoir/contracts';
import { formatQuantity, typedDecimal } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { DayField } from '../../../ui/filters/day-field';
import { generationWords } from './generation.words';
import classes from './generation.module.css';
import { isAtMost, type LineChange } from './line-changes';
import { SupplierButton } from './supplier-button';

interface ReadyRowProps {
  need: NeedView;
  change: LineChange;
  onChange: (change: LineChange) => void;
  onChoose: (need: NeedView) => void;
}

/** A line to be ordered: how much, for when and from whom can still be changed. */
export function ReadyRow({ need, change, onChange, onChoose }: ReadyRowProps) {
  const t = useWords(generationWords);
  const { label, remaining, order, project, plannedDelivery } = need;
  const { quantity = typedDecimal(remaining), requestedOn = plannedDelivery ?? undefined } = change;
  return (
    <tr>
      <LineCell need={need} />
      <td className={classes.quantity}>
        <TextInput
          size="xs"
          aria-label={t('fieldOf', { field: t('quantity'), label })}
          inputMode="decimal"
          autoComplete="off"
          value={quantity}
          error={isAtMost(quantity, remaining) ? undefined : t('atMost', { left: formatQuantity(remaining) })}
          onChange={(event) => onChange({ quantity: event.currentTarget.value })}
        />
      </td>
      <td>{order.number ?? '–'}</td>
      <td>{project.label}</td>
      <td className={classes.day}>
        <DayField
          size="xs"
          label={t('fieldOf', { field: t('requestedOn'), label })}
          labelHidden
          value={requestedOn}
          onChange={(day) => onChange({ requestedOn: day })}
        />
      </td>
      <td>
        <SupplierButton need={need} onChoose={onChoose} />
      </td>
    </tr>
  );
}

export function LineCell({ need: { label, supplierReference, article } }: { need: NeedView }) {
  return (
    <td>
      {label} <span>{supplierReference ?? article.reference}</span>
    </td>
  );
}
