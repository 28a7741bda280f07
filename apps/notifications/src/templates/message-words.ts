import type { Correspondence, CorrespondencePerson, EmailAudience, Language } from '@comptoir/contracts';
import { sayings } from '@comptoir/papers';
import { reminderWords, type ReminderWords } from './reminder-words';

interface PersonWords {
  nom?: string;
  telephone?: string;
  email?: string;
}

interface OrderWords {
  numero: string;
  date: string;
  livraison?: string;
  montant_ttc: string;
  montant_ht: string;
  reste_a_payer: string;
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
  /** The first of them. */
  commande: Partial<OrderWords>;
  liste_commandes: Partial<OrderWords>[];
}

/** An installer fits the goods and does not learn what they cost. */
const audiencesWithoutAmounts: readonly EmailAudience[] = ['INSTALLER'];

/** Days and amounts are said in the language. */
export function messageWords(
  letter: Correspondence,
  audience: EmailAudience,
  language: Language,
): MessageWords {
  const { customer, project, store } = letter;
  const discreet = audiencesWithoutAmounts.includes(audience);
  const quotes = quotesOf(letter, language).map((quote) =>
    audience === 'CUSTOMER' ? quote : withoutLink(discreet ? withoutAmounts(quote) : quote),
  );
  const orders = letter.orders
    .map((order) => orderWords(order, language))
    .map((order) => (discreet ? withoutAmounts(order) : order));
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
    commande: orders[0] ?? {},
    liste_commandes: orders,
  };
}

function quotesOf({ papers }: Correspondence, language: Language): Partial<ReminderWords['devis']>[] {
  return papers.length > 0 ? reminderWords(papers, language).liste_devis : [];
}

function orderWords(order: Correspondence['orders'][number], language: Language): OrderWords {
  const { day, euros } = sayings[language];
  return {
    numero: order.number,
    date: day(order.confirmedOn ?? order.createdOn),
    ...(order.plannedDelivery && { livraison: day(order.plannedDelivery) }),
    montant_ttc: euros(order.amountInclTax),
    montant_ht: euros(order.amountExclTax),
    reste_a_payer: euros(order.remaining),
  };
}

/** Only its customer gets the link that signs a quote. */
function withoutLink({
  lien: _,
  ...quote
}: Partial<ReminderWords['devis']>): Partial<ReminderWords['devis']> {
  return quote;
}

function withoutAmounts<Words extends Partial<OrderWords>>({
  montant_ht: _ht,
  montant_ttc: _ttc,
  reste_a_payer: _rest,
  ...words
}: Words): Omit<Words, 'montant_ht' | 'montant_ttc' | 'reste_a_payer'> {
  return words;
}

function person(who: CorrespondencePerson | null): PersonWords {
  return {
    ...(who && { nom: who.name }),
    ...(who?.phone && { telephone: who.phone }),
    ...(who?.email && { email: who.email }),
  };
}
