import { Menu } from '@mantine/core';
import { IconCopy, IconExternalLink, IconEye, IconFileText, IconFolder } from '@tabler/icons-react';
import { useWords } from '../../lib/words';
import type { Icon } from '../../ui/icon-text';
import { useCopy } from '../../ui/toasts/use-copy';
import { documentWords } from '../documents.words';

interface RowMenuProps {
  /** The button of the row. */
  at: HTMLElement;
  number: string | null;
  onOpen: (newTab: boolean) => void;
  onPreview: () => void;
  /** The id of its project; absent where the rows are of no single one. */
  project: string | undefined;
  onProject: (project: string) => void;
  actions: readonly { name: string; label: string; icon: Icon }[];
  onAction: (name: string) => void;
  onClose: () => void;
}

/** The menu of one row, at its button; Escape gives the focus back to the row. */
export default function RowMenu({ at, number, project, actions, onAction, onClose, ...on }: RowMenuProps) {
  const t = useWords(documentWords);
  const { left, bottom } = at.getBoundingClientRect();
  const close = () => {
    onClose();
    at.closest('tr')?.focus();
  };
  const copy = useCopy();
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-end"
      shadow="md"
      width={240}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className="sr-only"
          aria-label={t('rowMenu')}
          style={{ position: 'fixed', left: left + at.offsetWidth, top: bottom }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileText size={15} aria-hidden />} onClick={() => on.onOpen(false)}>
          {t('open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconExternalLink size={15} aria-hidden />} onClick={() => on.onOpen(true)}>
          {t('openNewTab')}
        </Menu.Item>
        <Menu.Item leftSection={<IconEye size={15} aria-hidden />} onClick={on.onPreview}>
          {t('preview')}
        </Menu.Item>
        {actions.map(({ name, label, icon: Glyph }) => (
          <Menu.Item key={name} leftSection={<Glyph size={15} aria-hidden />} onClick={() => onAction(name)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconCopy size={15} aria-hidden />}
          disabled={number === null}
          onClick={() => number !== null && void copy(number, t('copied', { number }))}
        >
          {t('copyNumber')}
        </Menu.Item>
        {project !== undefined && (
          <Menu.Item leftSection={<IconFolder size={15} aria-hidden />} onClick={() => on.onProject(project)}>
            {t('seeProject')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
