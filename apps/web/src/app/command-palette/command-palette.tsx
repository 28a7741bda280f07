import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useOfferedCommands } from '../../lib/commands';
import { foldText } from '../../lib/fold-text';
import { capsOf } from '../../lib/keyboard';
import { usePreference } from '../../lib/preferences';
import { useWords } from '../../lib/words';
import { usePlaces } from '../places';
import classes from './command-palette.module.css';
import { paletteWords } from './palette.words';
import { useFindings, type Finding } from './use-findings';

interface CommandPaletteProps {
  onClose: () => void;
  onShortcuts: () => void;
}

/** Ctrl+K: go to, open, do. One field; arrows choose, Enter does. */
export default function CommandPalette({ onClose, onShortcuts }: CommandPaletteProps) {
  const t = useWords(paletteWords);
  const listId = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const groups = useGroups(text, onShortcuts);
  const all = groups.flatMap(({ findings }) => findings);
  const at = Math.min(chosen, all.length - 1);
  const list = useRef<HTMLDivElement>(null);

  const run = (finding: Finding | undefined) => {
    if (!finding || finding.disabled) return;
    onClose();
    finding.act();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = (at + step + all.length) % all.length;
      setChosen(next);
      list.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(all[at]);
    }
  };
  let index = -1;
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
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <div ref={list} id={listId} role="listbox" aria-label={t('title')} className={classes.list}>
        {groups
          .filter(({ findings }) => findings.length > 0)
          .map(({ title, findings }) => (
            <div key={title} role="group" aria-label={title}>
              <div className={classes.group} aria-hidden>
                {title}
              </div>
              {findings.map((finding) => {
                index += 1;
                return (
                  <div
                    key={finding.key}
                    id={`${listId}-${index}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === at}
                    aria-disabled={finding.disabled}
                    className={classes.option}
                    onClick={() => run(finding)}
                    onKeyDown={press}
                  >
                    <span className={classes.label}>{finding.label}</span>
                    <span className={classes.hint}>{finding.hint}</span>
                  </div>
                );
              })}
            </div>
          ))}
      </div>
      <p className={classes.foot} role="status">
        {all.length === 0 ? t('none') : t('found', { count: all.length })}
      </p>
    </Modal>
  );
}

function useGroups(text: string, onShortcuts: () => void): { title: string; findings: Finding[] }[] {
  const t = useWords(paletteWords);
  const commands = useOfferedCommands();
  const places = usePlaces();
  const [hidden, setHidden] = usePreference('amountsHidden');
  const [asked] = useDebouncedValue(text, 200);
  const found = useFindings(asked);
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
    { title: t('quotes'), findings: wanted ? found.quotes : [] },
    { title: t('projects'), findings: wanted ? found.projects : [] },
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
