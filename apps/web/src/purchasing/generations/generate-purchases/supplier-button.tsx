import { Button } from '@mantine/core';
import type { NeedView } from '@comptoir/contracts';
import { IconPencil } from '@tabler/icons-react';
import { useWords } from '../../../lib/words';
import { generationWords } from './generation.words';

interface SupplierButtonProps {
  need: NeedView;
  onChoose: (need: NeedView) => void;
}

/** From whom a line is bought: pressed, another supplier can be chosen, or one at all. */
export function SupplierButton({ need, onChoose }: SupplierButtonProps) {
  const t = useWords(generationWords);
  const name = t('chooseFor', { label: need.label });
  return (
    <Button
      size="compact-xs"
      variant={need.supplier ? 'subtle' : 'light'}
      rightSection={<IconPencil size={14} aria-hidden />}
      aria-label={name}
      title={name}
      onClick={() => onChoose(need)}
    >
      {need.supplier?.name ?? t('choose')}
    </Button>
  );
}
