import { countSelection } from '@comptoir/contracts';
import { useDebouncedValue } from '@mantine/hooks';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { bulkDialogWords } from './bulk-dialog.words';
import type { BulkTarget } from './bulk-target';

/** « · 9 projets · 7 clients », once the hand that ticks rests. */
export default function SelectionScope({ target }: { target: BulkTarget }) {
  const t = useWords(bulkDialogWords);
  const [meant] = useDebouncedValue(JSON.stringify(target), 300);
  const { data } = useAnswer(countSelection, JSON.parse(meant) as BulkTarget, {
    keepPrevious: true,
    staleTime: 30_000,
  });
  if (!data) return null;
  const { projects, customers } = data;
  return (
    <>
      {projects !== null && ` · ${t('projects', { count: projects })}`}
      {customers !== null && ` · ${t('customers', { count: customers })}`}
    </>
  );
}
