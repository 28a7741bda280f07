import { Button } from '@mantine/core';
import {
  previewGenerationLines,
  type GenerationPart,
  type NeedReason,
  type NeedView,
  type ResponseOf,
} from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay, formatQuantity } from '../../../lib/format';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import { needReasonWords } from '../../needs/need-reason.words';
import { generationWords } from './generation.words';
import classes from './generation.module.css';
import type { LineChange, LineChanges } from './line-changes';
import { LineCell, ReadyRow } from './ready-row';
import { SupplierButton } from './supplier-button';
import type { ToBuy } from './to-buy';

type PreviewLine = ResponseOf<typeof previewGenerationLines>['items'][number];

const columns = 6;
interface EditedLines {
  changes: LineChanges;
  onChange: (orderLineId: string, change: LineChange) => void;
  /** A supplier is to be chosen for this line. */
  onChoose: (need: NeedView) => void;
}
interface PreviewLinesProps extends EditedLines {
  toBuy: ToBuy;
  parts: readonly GenerationPart[];
  /** Only those that are left out for this. */
  reason: NeedReason | undefined;
}

/**
 * The lines behind some of the counts: those to be ordered with what can be changed of them, the others each with what
 * keeps it from being ordered.
 */
export function PreviewLines({ toBuy, parts, reason, ...edited }: PreviewLinesProps) {
  const t = useWords(generationWords);
  const excluded = !parts.includes('READY');
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('articles')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col" className={classes.end}>
              {t('quantity')}
            </th>
            <th scope="col">{t('order')}</th>
            <th scope="col">{t('project')}</th>
            {!excluded && <th scope="col">{t('requestedOn')}</th>}
            <th scope="col">{t(excluded ? 'reason' : 'supplier')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRows key={part} toBuy={toBuy} part={part} reason={reason} {...edited} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PartRowsProps extends EditedLines {
  toBuy: ToBuy;
  part: GenerationPart;
  reason: NeedReason | undefined;
  cursor?: string;
}

/** Page after page as they are asked for. */
function PartRows({ cursor, ...rest }: PartRowsProps) {
  const { toBuy, part, reason, changes, onChange, onChoose } = rest;
  const t = useWords(generationWords);
  const tUi = useWords(uiWords);
  const [more, setMore] = useState(false);
  const { data, error } = useAnswer(previewGenerationLines, {
    ...toBuy,
    part,
    limit: 50,
    ...(reason && { reason }),
    ...(cursor && { cursor }),
  });
  if (!data) {
    return (
      <tr>
        <td colSpan={columns}>{error ? <RefusalNote refusal={error} /> : tUi('loading')}</td>
      </tr>
    );
  }
  const { next } = data.page;
  return (
    <>
      {data.items.map((line) =>
        part === 'READY' ? (
          <ReadyRow
            key={line.orderLineId}
            need={line}
            change={changes[line.orderLineId] ?? {}}
            onChange={(change) => onChange(line.orderLineId, change)}
            onChoose={onChoose}
          />
        ) : (
          <tr key={line.orderLineId}>
            <LineCell need={line} />
            <td className={classes.end}>
              ×{formatQuantity(part === 'ORDERED' ? line.quantity : line.remaining)}
            </td>
            <td>{line.order.number ?? '–'}</td>
            <td>{line.project.label}</td>
            <td>
              <Reasons line={line} />{' '}
              {part === 'WITHOUT_SUPPLIER' && <SupplierButton need={line} onChoose={onChoose} />}
            </td>
          </tr>
        ),
      )}
      {next !== null &&
        (more ? (
          <PartRows {...rest} cursor={next} />
        ) : (
          <tr>
            <td colSpan={columns}>
              <Button size="compact-sm" variant="subtle" onClick={() => setMore(true)}>
                {t('showMore')}
              </Button>
            </td>
          </tr>
        ))}
    </>
  );
}

function Reasons({ line }: { line: PreviewLine }) {
  const t = useWords(generationWords);
  const tReason = useWords(needReasonWords);
  return (
    <>
      {line.reasons
        .filter((reason) => reason !== 'ALREADY_ORDERED' || line.in.length === 0)
        .map((reason) => tReason(reason))
        .join(', ')}
      {line.in.map(({ id, number, createdOn, createdBy }) => (
        <div key={id}>
          <Link to="/achats/commandes-fournisseurs/$purchaseOrderId" params={{ purchaseOrderId: id }}>
            {t('standsIn', { number, day: formatDay(createdOn), by: createdBy })}
          </Link>
        </div>
      ))}
    </>
  );
}
