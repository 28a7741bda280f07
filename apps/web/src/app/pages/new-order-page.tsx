import { useSearch } from '@tanstack/react-router';
import { DraftOrderPage } from '../../sales/orders/draft-order/draft-order-page';
import { OnlyWith } from '../error-page';

export default function NewOrderPage() {
  const { project } = useSearch({ strict: false }) as { project?: string };
  return (
    <OnlyWith permission="order.write">
      <DraftOrderPage key={project} projectId={project} />
    </OnlyWith>
  );
}
