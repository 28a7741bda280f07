import { findProjects, findQuotes } from '@comptoir/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { useMay } from '../../session/session';
import { paletteWords } from './palette.words';

export interface Finding {
  key: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean;
  act: () => void;
}

const shortest = 2;
const atMost = 5;

/** Quotes and projects by number or name, as the server finds them. */
export function useFindings(text: string): { quotes: Finding[]; projects: Finding[]; busy: boolean } {
  const t = useWords(paletteWords);
  const navigate = useNavigate();
  const mayQuotes = useMay('quote.read');
  const mayProjects = useMay('project.read');
  const q = text.trim();
  const asked = q.length >= shortest;
  const options = { keepPrevious: true, staleTime: 10_000 };
  const quotes = useAnswer(findQuotes, { q, limit: atMost }, { ...options, enabled: asked && mayQuotes });
  const projects = useAnswer(
    findProjects,
    { q, limit: atMost },
    { ...options, enabled: asked && mayProjects },
  );
  return {
    busy: asked && (quotes.isFetching || projects.isFetching),
    quotes: (asked ? (quotes.data?.items ?? []) : []).map(({ id, number, project, customer }) => ({
      key: `quote ${id}`,
      label: `${number ?? t('draft')} – ${project.label}`,
      hint: customer.name,
      act: () => void navigate({ to: '/ventes/devis/$quoteId', params: { quoteId: id } }),
    })),
    projects: (asked ? (projects.data?.items ?? []) : []).map(({ id, number, label, customer }) => ({
      key: `project ${id}`,
      label: `${number} – ${label}`,
      hint: customer.name,
      act: () => void navigate({ to: '/ventes/devis', search: { q: number } }),
    })),
  };
}
