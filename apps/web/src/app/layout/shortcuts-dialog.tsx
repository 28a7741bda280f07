import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { foldText } from '../../lib/fold-text';
import { useLanguage, useWords } from '../../lib/words';
import { uiWords } from '../../ui/ui.words';
import { appWords } from '../app.words';
import { frenchCaps, shortcutWords } from '../shortcuts.words';
import classes from './frame.module.css';

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(appWords);
  const tUi = useWords(uiWords);
  const tKey = useWords(shortcutWords);
  const language = useLanguage();
  const capOf = (cap: string) => (language === 'fr' ? (frenchCaps[cap] ?? cap) : cap);
  const [wanted, setWanted] = useState('');
  const shown = shortcutWords.keys.filter((key) =>
    foldText(`${key.split(' ').map(capOf).join(' ')} ${tKey(key)}`).includes(foldText(wanted)),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shortcuts')}
      size="lg"
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <TextInput
        placeholder={tUi('search')}
        aria-label={tUi('search')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        mb="sm"
        data-autofocus
      />
      <table className={classes.shortcuts}>
        <tbody>
          {shown.map((key) => (
            <tr key={key}>
              <th scope="row">
                {key.split(' ').map((cap) => (
                  <kbd key={cap} className={classes.kbd}>
                    {capOf(cap)}
                  </kbd>
                ))}
              </th>
              <td>{tKey(key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
