import { Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconLock, IconPlayerPause, IconRepeat } from '@tabler/icons-react';
import { quoteStatuses, validities } from '@comptoir/contracts';
import { defineWords, useWords } from '../../../lib/words';
import { IconText } from '../../../ui/icon-text';
import { uiWords } from '../../../ui/ui.words';
import { projectWords } from '../../projects/project.words';
import { statusLooks, validityLooks } from '../quote-icons';
import { quoteWords } from '../quote.words';

const legendWords = defineWords('legend', {
  title: ['Légende', 'Legend'],
  validity: ['Validité', 'Validity'],
  status: ['Statut', 'Status'],
  project: ['Projet et reprise', 'Project and carry-over'],
  SIGNED: ['Devis signé', 'Signed quote'],
  PENDING: [
    'En attente : pas encore envoyé, ou sans échéance',
    'Pending: not sent yet, or without expiry date',
  ],
  EXPIRING: ['Expire dans 10 jours ou moins', 'Expires in 10 days or less'],
  VALID: ['Expire dans plus de 10 jours', 'Expires in more than 10 days'],
  EXPIRED: ["L'échéance est passée", 'The expiry date has passed'],
});

/** Every icon of the list with its meaning; printed with the page when open. */
export default function LegendDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(legendWords);
  const tUi = useWords(uiWords);
  const tQuote = useWords(quoteWords);
  const tProject = useWords(projectWords);
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
          <Text fw={600}>{t('validity')}</Text>
          {validities.map((validity) => (
            <IconText key={validity} {...validityLooks[validity]} name={t(validity)}>
              {t(validity)}
            </IconText>
          ))}
          <Text fw={600} mt="sm">
            {t('project')}
          </Text>
          <IconText icon={IconLock} tone="bad" name={tProject('holdBLOCKED')}>
            {tProject('holdBLOCKED')}
          </IconText>
          <IconText icon={IconPlayerPause} tone="neutral" name={tProject('holdON_HOLD')}>
            {tProject('holdON_HOLD')}
          </IconText>
          <IconText icon={IconRepeat} tone="neutral" name={tQuote('carriedFULL')}>
            {tQuote('carriedFULL')}
          </IconText>
        </Stack>
        <Stack gap={6}>
          <Text fw={600}>{t('status')}</Text>
          {quoteStatuses.map((status) => (
            <IconText key={status} {...statusLooks[status]} name={tQuote(status)}>
              {tQuote(status)}
            </IconText>
          ))}
        </Stack>
      </SimpleGrid>
    </Modal>
  );
}
