import { Modal } from '@mantine/core';
import type { GenerationView } from '@comptoir/contracts';
import { useState } from 'react';
import { useWords } from '../../../lib/words';
import { uiWords } from '../../../ui/ui.words';
import { GenerationResult } from './generation-result';
import { GenerationReview } from './generation-review';
import { generationWords } from './generation.words';
import type { ToBuy } from './to-buy';

interface GenerationDialogProps {
  toBuy: ToBuy;
  /** How many of the orders are not in the filter shown. */
  outside?: number;
  onClose: () => void;
}

/** « Générer les achats »: a look at what would be made, then how it goes, then what was made. */
export default function GenerationDialog({ toBuy, outside = 0, onClose }: GenerationDialogProps) {
  const t = useWords(generationWords);
  const tUi = useWords(uiWords);
  const [begun, setBegun] = useState<{ generation: GenerationView; orderedBefore: number }>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size={900}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      {begun ? (
        <GenerationResult {...begun} onClose={onClose} />
      ) : (
        <GenerationReview
          toBuy={toBuy}
          outside={outside}
          onClose={onClose}
          onBegun={(generation, orderedBefore) => setBegun({ generation, orderedBefore })}
        />
      )}
    </Modal>
  );
}
