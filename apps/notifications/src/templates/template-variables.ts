import {
  emailAudiences,
  type EmailAudience,
  type findTemplateVariables,
  type ResponseOf,
} from '@comptoir/contracts';

type Variable = ResponseOf<typeof findTemplateVariables>['items'][number];
type Kind = 'QUOTE_REMINDER' | 'MESSAGE';

const everybody: EmailAudience[] = [...emailAudiences];
const whoMayKnowAmounts: EmailAudience[] = everybody.filter((audience) => audience !== 'INSTALLER');

const one = (
  name: string,
  [fr, en]: readonly [fr: string, en: string],
  example: string,
  audiences = everybody,
): Variable => ({
  name,
  label: { fr, en },
  example,
  audiences,
});
const person = (part: string, fr: string, en: string, name: string): Variable[] => [
  one(`${part}.nom`, [`Nom : ${fr}`, `Name: ${en}`], name),
  one(`${part}.telephone`, [`Téléphone : ${fr}`, `Phone: ${en}`], '06 12 34 56 78'),
  one(`${part}.email`, [`E-mail : ${fr}`, `E-mail: ${en}`], 'prenom.nom@magasin.example'),
];

const common: readonly Variable[] = [
  one('client.nom', ['Nom : client', 'Name: customer'], 'Mme Lefèvre'),
  one('projet.numero', ['Numéro du projet', 'Project number'], 'P-2026-0001'),
  one('projet.nom', ['Nom du projet', 'Project name'], 'Cuisine Lefèvre'),
  one('magasin.nom', ['Nom du magasin', 'Store name'], 'Lyon Part-Dieu'),
  one('magasin.telephone', ['Téléphone du magasin', 'Store phone'], '04 72 00 00 00'),
  one('magasin.email', ['E-mail du magasin', 'Store e-mail'], 'lyon@magasin.example'),
  one('vendeur.nom', ['Nom : vendeur', 'Name: salesperson'], 'Julien Durand'),
  one('devis.numero', ['Numéro du devis', 'Quote number'], 'DE-2026-00001'),
  one('devis.date', ['Date du devis', 'Quote date'], '02/10/2026'),
  one('devis.echeance', ['Échéance du devis', 'Quote expiry'], '30/11/2026'),
  one('devis.jours_restants', ['Jours restants', 'Days left'], '6'),
  one(
    'devis.montant_ttc',
    ['Montant TTC du devis', 'Quote amount incl. tax'],
    '1 200,00 €',
    whoMayKnowAmounts,
  ),
  one('devis.montant_ht', ['Montant HT du devis', 'Quote amount excl. tax'], '1 000,00 €', whoMayKnowAmounts),
  one(
    'devis.lien',
    ['Lien pour signer le devis', 'Link to sign the quote'],
    'https://comptoir.example/devis',
    ['CUSTOMER'],
  ),
];
const ofMessages: readonly Variable[] = [
  one('destinataire.nom', ['Nom : destinataire', 'Name: recipient'], 'Mme Lefèvre'),
  ...person('client', 'client', 'customer', 'Mme Lefèvre').slice(1),
  one('client.adresse', ['Adresse du client', 'Customer address'], '3 rue des Lilas, 69100 Villeurbanne'),
  ...person('vendeur', 'vendeur', 'salesperson', 'Julien Durand').slice(1),
  ...person('accueil', 'accueil', 'front desk', 'Anne Roux'),
  ...person('gestionnaire', 'gestionnaire', 'back office', 'Paul Petit'),
  ...person('poseur', 'poseur', 'installer', 'Karim Haddad'),
  one('commande.numero', ['Numéro de la commande', 'Order number'], 'CO-2026-00001'),
  one('commande.date', ['Date de la commande', 'Order date'], '20/10/2026'),
  one('commande.livraison', ['Livraison/Pose prévue', 'Planned delivery'], '15/12/2026'),
  one(
    'commande.montant_ttc',
    ['Montant TTC de la commande', 'Order amount incl. tax'],
    '1 200,00 €',
    whoMayKnowAmounts,
  ),
  one(
    'commande.montant_ht',
    ['Montant HT de la commande', 'Order amount excl. tax'],
    '1 000,00 €',
    whoMayKnowAmounts,
  ),
  one('commande.reste_a_payer', ['Reste à payer', 'Left to pay'], '700,00 €', whoMayKnowAmounts),
];

/** What a template of this kind may speak of; `liste_devis` repeats the `devis` of a message about several, `liste_commandes` the `commande`. */
export function variablesOf(kind: Kind): readonly Variable[] {
  return kind === 'MESSAGE' ? [...common, ...ofMessages] : common;
}

/** Every variable with its example, as the words of a message: a template that runs on them names nothing unknown. */
export function sampleWords(kind: Kind): object {
  const words: Record<string, Record<string, string | number>> = {};
  for (const { name, example } of variablesOf(kind)) {
    const [thing = '', field = ''] = name.split('.');
    (words[thing] ??= {})[field] = field === 'jours_restants' ? Number(example) : example;
  }
  const { devis, commande } = words;
  return {
    ...words,
    liste_devis: [devis, devis],
    ...(commande && { liste_commandes: [commande, commande] }),
  };
}
