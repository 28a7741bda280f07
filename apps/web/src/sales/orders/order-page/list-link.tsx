import { Link } from '@tanstack/react-router';
import { lastList } from '../../../documents/list-address';
import { useWords } from '../../../lib/words';
import { orderPageWords } from './order-page.words';

/** Back to the list, with the filters it had. */
export function ListLink() {
  const t = useWords(orderPageWords);
  return (
    <Link to="/ventes/commandes" search={lastList('/ventes/commandes')}>
      {t('orders')}
    </Link>
  );
}
