import {
  findOrders,
  findProjects,
  findPurchaseOrders,
  findQuotes,
  type Permission,
} from '@comptoir/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { useUser } from '../../session/session';
import { paletteWords } from './palette.words';

export interface Finding {
  key: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean;
  act: () => void;
}
export interface FindingGroup {
  title: string;
  findings: Finding[];
}

const shortest = 2;
const atMost = 5;

/** Documents and projects by number or name, as the server finds them, by what they are. */
export function useFindings(text: string): { groups: FindingGroup[]; busy: boolean } {
  const t = useWords(paletteWords);
  const navigate = useNavigate();
  const { grants } = useUser();
  const q = text.trim();
  const ask = { q, limit: atMost };
  const may = (permission: Permission) => ({
    enabled: q.length >= shortest && grants[permission] !== undefined,
    keepPrevious: true,
    staleTime: 10_000,
  });
  const quotes = useAnswer(findQuotes, ask, may('quote.read'));
  const orders = useAnswer(findOrders, ask, may('order.read'));
  const purchases = useAnswer(findPurchaseOrders, ask, may('purchase-order.read'));
  const projects = useAnswer(findProjects, ask, may('project.read'));
  if (q.length < shortest) return { groups: [], busy: false };
  const documents = (found: typeof quotes | typeof orders, path: string): Finding[] =>
    (found.data?.items ?? []).map(({ id, number, project, customer }) => ({
      key: id,
      label: `${number ?? t('draft')} – ${project.label}`,
      hint: customer.name,
      act: () => void navigate({ to: `${path}/${id}` }),
    }));
  const busy = [quotes, orders, purchases, projects].some(({ isFetching }) => isFetching);
  const groups = [
    { title: t('quotes'), findings: documents(quotes, '/ventes/devis') },
    { title: t('orders'), findings: documents(orders, '/ventes/commandes') },
    {
      title: t('purchaseOrders'),
      findings: (purchases.data?.items ?? []).map(({ id, number, supplier }) => ({
        key: id,
        label: number ?? t('draft'),
        hint: supplier.name,
        act: () => void navigate({ to: `/achats/commandes-fournisseurs/${id}` }),
      })),
    },
    {
      title: t('projects'),
      findings: (projects.data?.items ?? []).map(({ id, number, label, customer }) => ({
        key: id,
        label: `${number} – ${label}`,
        hint: customer.name,
        act: () => void navigate({ to: `/projets/${id}` }),
      })),
    },
  ];
  return { groups, busy };
}
