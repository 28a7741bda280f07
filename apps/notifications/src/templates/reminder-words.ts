import type { Language, QuotePaper } from '@comptoir/contracts';
import { daysBetween, type Day } from '@comptoir/kernel';
import { sayings } from '@comptoir/papers';

interface QuoteWords {
  numero: string;
  date: string;
  echeance?: string;
  jours_restants?: number;
  montant_ttc: string;
  montant_ht: string;
  /** Where the customer signs it; absent where it cannot be signed now, and for everybody else. */
  lien?: string;
}

/** What a reminder may speak of. A value that is absent is left out: a template that needs it then says so. */
export interface ReminderWords {
  client: { nom: string };
  projet: { numero: string; nom: string };
  magasin: { nom: string; telephone?: string; email?: string };
  vendeur: { nom?: string };
  /** The first of them. */
  devis: QuoteWords;
  liste_devis: QuoteWords[];
}

/** The words for an e-mail about these quotes of one customer and project; at least one. Days and amounts are said in the language. */
export function reminderWords(papers: readonly QuotePaper[], language: Language): ReminderWords {
  const [first] = papers;
  if (!first) throw new RangeError('a reminder of no quote');
  const quotes = papers.map((paper) => quoteWords(paper, language));
  return {
    client: { nom: first.customer.name },
    projet: { numero: first.project.number, nom: first.project.label },
    magasin: {
      nom: first.store.name,
      ...(first.store.phone && { telephone: first.store.phone }),
      ...(first.store.email && { email: first.store.email }),
    },
    vendeur: { ...(first.salesperson && { nom: first.salesperson }) },
    devis: quoteWords(first, language),
    liste_devis: quotes,
  };
}

function quoteWords(paper: QuotePaper, language: Language): QuoteWords {
  const { day, euros } = sayings[language];
  return {
    numero: paper.number,
    date: day(paper.createdOn),
    ...(paper.expiryDate && {
      echeance: day(paper.expiryDate),
      jours_restants: daysBetween(paper.today as Day, paper.expiryDate as Day),
    }),
    montant_ttc: euros(paper.amountInclTax),
    montant_ht: euros(paper.amountExclTax),
    ...(paper.signingLink && { lien: paper.signingLink }),
  };
}
