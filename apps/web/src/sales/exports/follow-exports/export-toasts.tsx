import type { ExportView } from '@comptoir/contracts';
import { useEffect } from 'react';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { openOperations } from '../../bulk/operations-state';
import { exportWords } from '../exports.words';
import { fileAddress, isInTheMaking, useExport } from '../use-exports';
import { leaveExport, useFollowedExports } from './export-toast-state';

/** Says that a file is being made or awaits an approval, then that it is there, with the way to it, or why not. */
export default function ExportToasts() {
  return useFollowedExports().map((order) => <ExportToast key={order.id} order={order} />);
}

function ExportToast({ order }: { order: ExportView }) {
  const t = useWords(exportWords);
  const { id, state, failure, fileName, approval } = useExport(order);
  const [name, reason] = [approval?.decidedBy ?? '', approval?.reason ?? ''];
  const making = isInTheMaking({ ...order, state });
  useEffect(() => {
    const toastId = `export-${id}`;
    const jobs = { label: t('seeJobs'), act: () => openOperations() };
    if (making) {
      toast({ id: toastId, title: t('started'), actions: [jobs] });
      return;
    }
    if (state === 'AWAITING_APPROVAL') {
      toast({ id: toastId, title: t('asked'), actions: [jobs] });
      return;
    }
    if (state === 'COMPLETED')
      toast({
        id: toastId,
        tone: 'good',
        title: t('ready', { name: fileName }),
        actions: [{ label: t('download'), act: () => window.location.assign(fileAddress(id)) }, jobs],
      });
    if (state === 'FAILED') toast({ id: toastId, tone: 'bad', title: t(failure ?? 'INTERNAL') });
    if (state === 'REFUSED')
      toast({ id: toastId, tone: 'bad', title: t('refusedBy', { name, reason }), actions: [jobs] });
    leaveExport(id);
  }, [id, making, state, failure, fileName, name, reason, t]);
  return null;
}
