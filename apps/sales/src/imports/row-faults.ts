/** Faults of rows that several kinds of file share: a code for programs and a French sentence for the file's author. */
export const rowFaults = {
  storeUnknown: { code: 'store.unknown', message: "Ce magasin n'existe pas." },
  storeOutOfScope: { code: 'store.out-of-scope', message: 'Vous ne pouvez importer que pour vos magasins.' },
  belongsElsewhere: {
    code: 'reference.out-of-scope',
    message: 'Cette référence appartient à un autre magasin que les vôtres.',
  },
  partyUnknown: { code: 'party.unknown', message: "Ce tiers n'existe pas." },
  projectUnknown: { code: 'project.unknown', message: "Ce projet n'existe pas." },
  articleUnknown: { code: 'article.unknown', message: "Cet article n'existe pas." },
  documentIssued: {
    code: 'document.issued',
    message:
      'Ce document est émis : son contenu ne change plus. Seule la suite (signé, refusé, annulé) peut être reprise.',
  },
  documentOrdered: {
    code: 'order.purchase-order-sent',
    message: 'Des articles sont commandés chez un fournisseur : cette commande ne peut plus être annulée.',
  },
  cellMissing: { code: 'cell.missing', message: 'Cette cellule doit être remplie.' },
};

/** Whether an import that reaches these stores may touch what belongs to this one; what belongs to none is the network's. */
export function reaches({ stores }: { stores: 'all' | readonly string[] }, storeId: string | null): boolean {
  return stores === 'all' || (storeId !== null && stores.includes(storeId));
}
