import { Checkbox, ScrollArea, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../lib/words';
import { foldText } from '../../lib/fold-text';
import { uiWords } from '../ui.words';
import type { ChoiceListProps } from './choice-list';

/** Several of a list; long lists get a search that ignores accents and case. */
export default function ChoiceBoxes({ label, choices, chosen, onChange, maxHeight = 320 }: ChoiceListProps) {
  const t = useWords(uiWords);
  const [wanted, setWanted] = useState('');
  const shown = choices.filter((choice) => foldText(choice.label).includes(foldText(wanted)));
  return (
    <Stack gap="xs">
      {choices.length > 11 && (
        <TextInput
          size="xs"
          aria-label={t('search')}
          placeholder={t('search')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <ScrollArea.Autosize mah={maxHeight} type="auto">
        <Stack gap={10} role="group" aria-label={label} p={4}>
          {shown.map((choice) => (
            <Checkbox
              key={choice.value}
              size="xs"
              label={choice.icon ?? choice.label}
              checked={chosen.includes(choice.value)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, choice.value]
                    : chosen.filter((value) => value !== choice.value),
                )
              }
            />
          ))}
          {shown.length === 0 && <span>{t('nothingFound')}</span>}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}
