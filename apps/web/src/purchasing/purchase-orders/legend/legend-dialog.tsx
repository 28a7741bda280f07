import { purchaseOrderFlags, purchaseOrderStatuses } from '@comptoir/contracts';
import { Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { defineWords, useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import { uiWords } from '../../../ui/ui.words';
import { flagLooks, statusLooks } from '../purchase-order-icons';
import { purchaseOrderWords } from '../purchase-order.words';

const legendWords = defineWords('purchase-order-legend', {
  title: ['Légende', 'Legend'],
  flags: ['Signalements', 'Reports'],
  status: ['Statut', 'Status'],
});

/** Every icon of the list with its meaning; printed with the page when open. */
export default function LegendDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(legendWords);
  const tUi = useWords(uiWords);
  const tOrder = useWords(purchaseOrderWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <Stack gap={6}>
          <Text fw={600}>{t('flags')}</Text>
          {purchaseOrderFlags.map((flag) => (
            <IconText key={flag} {...flagLooks[flag]} name={tOrder(`${flag}Name`)}>
              {tOrder(flag)}
            </IconText>
          ))}
        </Stack>
        <Stack gap={6}>
          <Text fw={600}>{t('status')}</Text>
          {purchaseOrderStatuses.map((status) => (
            <IconText key={status} {...statusLooks[status]} name={tOrder(status)}>
              {tOrder(status)}
            </IconText>
          ))}
        </Stack>
      </SimpleGrid>
    </Modal>
  );
}
