import { Fragment } from 'react';
import { Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useWords } from '../../lib/words';
import { IconText, type Icon, type Tone } from '../../ui/icon-text';
import { uiWords } from '../../ui/ui.words';
import { documentWords } from '../documents.words';

export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly { readonly icon: Icon; readonly tone: Tone; readonly meaning: string }[];
}

interface LegendProps {
  /** Left column, right column; groups below each other. */
  readonly columns: readonly (readonly LegendGroup[])[];
  readonly onClose: () => void;
}

/** Every icon of a list with its meaning; printed with the page when open. */
export function Legend({ columns, onClose }: LegendProps) {
  const t = useWords(documentWords);
  const tUi = useWords(uiWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('legend')}
      size="lg"
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {columns.map((groups) => (
          <Stack key={groups[0]?.title} gap={6}>
            {groups.map(({ title, entries }, index) => (
              <Fragment key={title}>
                <Text fw={600} mt={index === 0 ? 0 : 'sm'}>
                  {title}
                </Text>
                {entries.map(({ icon, tone, meaning }) => (
                  <IconText key={meaning} icon={icon} tone={tone} name={meaning}>
                    {meaning}
                  </IconText>
                ))}
              </Fragment>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
