import { Link } from '@tanstack/react-router';
import { useWords } from '../../../lib/words';
import { lastList } from '../../../documents/list-address';
import { pageWords } from './quote-page.words';

/** Back to the list, with the filters it had. */
export function ListLink() {
  const t = useWords(pageWords);
  return (
    <Link to="/ventes/devis" search={lastList('/ventes/devis')}>
      {t('quotes')}
    </Link>
  );
}
