import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useOfferedCommands } from '../../lib/commands';
import { foldText } from '../../lib/fold-text';
import { capsOf } from '../../lib/keyboard';
import { usePreference } from '../../lib/preferences';
import { useWords } from '../../lib/words';
import { usePlaces } from '../places';
import classes from './command-palette.module.css';
import { FindingList } from './finding-list';
import { paletteWords } from './palette.words';
import { useChoice } from './use-choice';
import { useFindings, type Finding, type FindingGroup } from './use-findings';

interface CommandPaletteProps {
  onClose: () => void;
  onShortcuts: () => void;
}

/** Ctrl+K: go to, open, do. One field; arrows choose, Enter does. */
export default function CommandPalette({ onClose, onShortcuts }: CommandPaletteProps) {
  const t = useWords(paletteWords);
  const listId = useId();
  const [text, setText] = useState('');
  const groups = useGroups(text, onShortcuts);
  const run = (finding: Finding) => {
    if (finding.disabled) return;
    onClose();
    finding.act();
  };
  const findings = groups.flatMap((group) => group.findings);
  const { at, press, startAgain } = useChoice({ id: listId, findings, first: 0, run });
  return (
    <Modal opened onClose={onClose} size="lg" withCloseButton={false} padding={0} aria-label={t('title')}>
      <TextInput
        variant="unstyled"
        className={classes.field}
        leftSection={<IconSearch size={17} aria-hidden />}
        aria-label={t('title')}
        placeholder={t('placeholder')}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={200}
        value={text}
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value);
          startAgain();
        }}
        onKeyDown={press}
      />
      <FindingList groups={groups} id={listId} label={t('title')} at={at} onRun={run} />
      <p className={classes.foot} role="status">
        {findings.length === 0 ? t('none') : t('found', { count: findings.length })}
      </p>
    </Modal>
  );
}

function useGroups(text: string, onShortcuts: () => void): FindingGroup[] {
  const t = useWords(paletteWords);
  const commands = useOfferedCommands();
  const places = usePlaces();
  const [hidden, setHidden] = usePreference('amountsHidden');
  const [asked] = useDebouncedValue(text, 200);
  const found = useFindings(asked).groups;
  const wanted = foldText(text.trim());
  const fits = ({ label }: { label: string }) => foldText(label).includes(wanted);
  const actions: Finding[] = commands.map(({ name, label, hotkey, reason, act }) => ({
    key: name,
    label,
    hint: reason ?? (hotkey && capsOf(hotkey)),
    disabled: reason !== undefined,
    act,
  }));
  const always: Finding[] = [
    { key: 'shortcuts', label: t('shortcuts'), hint: '?', act: onShortcuts },
    { key: 'amounts', label: t('amounts'), act: () => setHidden(!hidden) },
  ];
  return [
    ...(wanted ? found : []),
    {
      title: t('goTo'),
      findings: places.filter(fits).map(({ name, label, letter, go }) => ({
        key: name,
        label,
        hint: letter && `G ${letter.toUpperCase()}`,
        act: go,
      })),
    },
    { title: t('actions'), findings: [...actions, ...always].filter(fits) },
  ];
}
