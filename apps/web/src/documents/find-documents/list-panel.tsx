import { CloseButton } from '@mantine/core';
import { Suspense, useRef, type ComponentType, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../../lib/words';
import { uiWords } from '../../ui/ui.words';
import { documentWords } from '../documents.words';
import classes from './list-panel.module.css';

export type PanelTab = 'indicators' | 'preview';
const tabs: readonly PanelTab[] = ['indicators', 'preview'];

interface ListPanelProps {
  /** Closed it is out of sight, but its actions still answer to their keys. */
  open: boolean;
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  /** The document shown. */
  documentId: string | undefined;
  Preview: ComponentType<{ documentId: string }>;
  children: ReactNode;
  /** Only where the panel is a sheet over the list. */
  onClose: (() => void) | undefined;
}

/** Beside the list on a wide screen, a sheet over its foot on a narrow one: the figures, or one document. */
export function ListPanel({ open, tab, onTab, documentId, Preview, children, onClose }: ListPanelProps) {
  const t = useWords(documentWords);
  const tUi = useWords(uiWords);
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = tabs[1 - tabs.indexOf(tab)] ?? 'indicators';
    onTab(other);
    list.current?.querySelector<HTMLElement>(`[data-tab=${other}]`)?.focus();
  };
  return (
    <aside className={classes.panel} hidden={!open} aria-label={t('panel')}>
      <div className={classes.head}>
        <div ref={list} role="tablist" aria-label={t('panel')} className={classes.tabs} onKeyDown={walk}>
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`panel-tab-${each}`}
              data-tab={each}
              aria-selected={tab === each}
              aria-controls="panel-content"
              tabIndex={tab === each ? 0 : -1}
              className={classes.tab}
              onClick={() => onTab(each)}
            >
              {t(each)}
            </button>
          ))}
        </div>
        {onClose && <CloseButton aria-label={tUi('close')} onClick={onClose} />}
      </div>
      <div
        id="panel-content"
        role="tabpanel"
        aria-labelledby={`panel-tab-${tab}`}
        className={classes.content}
      >
        <div className={classes.figures} hidden={tab !== 'indicators'}>
          {children}
        </div>
        {open &&
          tab === 'preview' &&
          (documentId ? (
            <Suspense fallback={<p className={classes.note}>{tUi('loading')}</p>}>
              <Preview documentId={documentId} />
            </Suspense>
          ) : (
            <p className={classes.note}>{t('noPreview')}</p>
          ))}
      </div>
    </aside>
  );
}
