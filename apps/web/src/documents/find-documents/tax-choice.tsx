import { SegmentedControl } from '@mantine/core';
import { usePreference } from '../../lib/preferences';
import { useWords } from '../../lib/words';
import { documentWords } from '../documents.words';

/** Whether amounts are shown with tax or without. */
export default function TaxChoice() {
  const t = useWords(documentWords);
  const [exclTax, setExclTax] = usePreference('exclTax');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('tax')}
      value={exclTax ? 'excl' : 'incl'}
      onChange={(value) => setExclTax(value === 'excl')}
      data={[
        { value: 'excl', label: t('exclTaxShort') },
        { value: 'incl', label: t('inclTaxShort') },
      ]}
    />
  );
}
