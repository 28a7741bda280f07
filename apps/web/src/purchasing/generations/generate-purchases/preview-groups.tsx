import type { previewGeneration, ResponseOf } from '@comptoir/contracts';
import { IconAlertTriangle, IconClockExclamation, IconTruckDelivery } from '@tabler/icons-react';
import { formatCount, formatDay, formatMoney } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { IconText } from '../../../ui/icon-text';
import { generationWords } from './generation.words';
import classes from './generation.module.css';

type Preview = ResponseOf<typeof previewGeneration>;
type PreviewGroup = Preview['groups'][number];

/** One purchase order each, the largest first. */
export function PreviewGroups({ preview, dimmed }: { preview: Preview; dimmed: boolean }) {
  const t = useWords(generationWords);
  const { groups, counts } = preview;
  const byProject = groups.some(({ project }) => project !== null);
  return (
    <div
      className={classes.scroll}
      data-dimmed={dimmed || undefined}
      tabIndex={0}
      role="group"
      aria-label={t('title')}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('supplier')}</th>
            {byProject && <th scope="col">{t('project')}</th>}
            <th scope="col">{t('store')}</th>
            <th scope="col">{t('requestedOn')}</th>
            <th scope="col" className={classes.end}>
              {t('articles')}
            </th>
            <th scope="col" className={classes.end}>
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={[group.supplier.id, group.store.id, group.project?.id, group.requestedOn].join(' ')}>
              <td>
                {group.supplier.name} <Minimum group={group} />
              </td>
              {byProject && <td>{group.project?.name}</td>}
              <td>{group.store.name}</td>
              <td>
                {group.requestedOn ? formatDay(group.requestedOn) : '–'}{' '}
                {group.late > 0 && (
                  <IconText icon={IconClockExclamation} tone="bad" name={t('late', { count: group.late })}>
                    {t('late', { count: group.late })}
                  </IconText>
                )}
              </td>
              <td className={classes.end}>{formatCount(group.lines)}</td>
              <td className={classes.end}>
                <Amount value={group.amountExclTax} shape="bare" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length < counts.groups && (
        <p className={classes.soft}>{t('firstGroups', { count: groups.length })}</p>
      )}
    </div>
  );
}

function Minimum({ group: { orderMinimum, belowMinimum } }: { group: PreviewGroup }) {
  const t = useWords(generationWords);
  if (orderMinimum === null) return null;
  const minimum = formatMoney(orderMinimum);
  return belowMinimum ? (
    <IconText icon={IconAlertTriangle} tone="warn" name={t('belowMinimum', { minimum })}>
      {t('belowMinimum', { minimum })}
    </IconText>
  ) : (
    <IconText icon={IconTruckDelivery} tone="good" name={t('minimumMetLong', { minimum })}>
      {t('minimumMet')}
    </IconText>
  );
}
