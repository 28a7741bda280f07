import type { Correspondence, CorrespondencePerson, EmailAudience } from '@comptoir/contracts';
import { reminderWords, type ReminderWords } from './reminder-words';

interface PersonWords {
  nom?: string;
  telephone?: string;
  email?: string;
}

/** What a message to a recipient of a project may speak of. What the recipient may not know is absent, as if unknown. */
export interface MessageWords extends Omit<ReminderWords, 'client' | 'vendeur' | 'devis'> {
  destinataire: { nom: string };
  client: PersonWords & { adresse?: string };
  vendeur: PersonWords;
  accueil: PersonWords;
  gestionnaire: PersonWords;
  poseur: PersonWords;
  devis: Partial<ReminderWords['devis']>;
}

/** An installer fits the goods and does not learn what they cost. */
const audiencesWithoutAmounts: readonly EmailAudience[] = ['INSTALLER'];

export function messageWords(letter: Correspondence, audience: EmailAudience): MessageWords {
  const { customer, project, store } = letter;
  const quotes = quotesOf(letter).map((quote) =>
    audiencesWithoutAmounts.includes(audience) ? withoutAmounts(quote) : quote,
  );
  return {
    destinataire: { nom: letter.recipient?.name ?? '' },
    client: {
      ...person(customer),
      ...(customer.address.length > 0 && { adresse: customer.address.join(', ') }),
    },
    projet: { numero: project.number, nom: project.label },
    magasin: {
      nom: store.name,
      ...(store.phone && { telephone: store.phone }),
      ...(store.email && { email: store.email }),
    },
    vendeur: person(letter.salesperson),
    accueil: person(letter.frontDesk),
    gestionnaire: person(letter.backOffice),
    poseur: person(letter.installer),
    devis: quotes[0] ?? {},
    liste_devis: quotes as ReminderWords['liste_devis'],
  };
}

function quotesOf({ papers }: Correspondence): Partial<ReminderWords['devis']>[] {
  return papers.length > 0 ? reminderWords(papers).liste_devis : [];
}

function withoutAmounts({
  montant_ht: _ht,
  montant_ttc: _ttc,
  ...quote
}: Partial<ReminderWords['devis']>): Partial<ReminderWords['devis']> {
  return quote;
}

function person(who: CorrespondencePerson | null): PersonWords {
  return {
    ...(who && { nom: who.name }),
    ...(who?.phone && { telephone: who.phone }),
    ...(who?.email && { email: who.email }),
  };
}
