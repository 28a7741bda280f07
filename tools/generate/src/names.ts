import type { Random } from './random';

const words = (text: string) => text.trim().split(/\s*,\s*/);

export const firstNames = words(`
  Adélaïde, Agnès, Aïcha, Alizée, Amélie, Anaël, Anaïs, André, Angèle, Anne-Lise, Aurélien, Barthélemy, Béatrice, Benoît,
  Bérénice, Cédric, Célestin, Chloé, Clément, Clémence, Cyprien, Déborah, Désiré, Éloïse, Émeric, Étienne, Eugénie, Ève,
  Fabien, Félix, Françoise, François-Xavier, Gaël, Gaëtan, Geneviève, Gérard, Grégoire, Hélène, Hervé, Honoré, Inès, Ismaël,
  Jean-Noël, Jérémie, Jérôme, Joël, Joséphine, Judicaël, Kévin, Laëtitia, Léa, Léo, Loïc, Maëlle, Maïté, Margaux,
  Marie-Thérèse, Mathéo, Mégane, Mélanie, Michaël, Noël, Noémie, Océane, Odile, Pénélope, Raphaël, Régis, Rémi, Renée,
  Romain, Salomé, Sébastien, Séverine, Soizic, Stéphane, Théo, Thérèse, Timothée, Valérie, Véronique, Xavier, Yaël, Zoé`);

const heads = words(`
  Abb, Aub, Barb, Beauch, Bél, Bern, Bouch, Brév, Cast, Chass, Chât, Clairv, Corm, Courb, Crèv, Dauv, Delm, Desch, Dorv,
  Estr, Fauv, Font, Fourn, Gard, Gauth, Grandv, Guér, Hauteb, Héliss, Joss, Lacr, Lanv, Lavign, Malv, March, Montf, Mor,
  Nav, Pell, Pontch, Quém, Rab, Renv, Roch, Sauv, Ségu, Tess, Thib, Valc, Villem`);
const tails = words(`
  ard, aud, aux, ay, eau, el, elle, ence, ère, eron, et, eul, euil, ey, ez, ier, ière, ignac, in, ineau, on, onnet, oux, ot,
  ouët, ude, uis, un, ural, urel`);

/** Some 1,500 family names, the first ones more often than the last. */
export const familyNames = tails.flatMap((tail) => heads.map((head) => head + tail));
/** Borne by one customer in ten thousand, for a search that finds little. */
export const rareName = 'Quérignaÿ';

export const towns: readonly (readonly [postalCode: string, city: string])[] = words(`
  69003 Lyon, 69100 Villeurbanne, 69130 Écully, 69300 Caluire-et-Cuire, 44000 Nantes, 44700 Orvault, 44400 Rezé,
  35000 Rennes, 29200 Brest, 56000 Vannes, 33000 Bordeaux, 33600 Pessac, 31000 Toulouse, 31700 Blagnac, 34000 Montpellier,
  13008 Marseille, 13100 Aix-en-Provence, 06000 Nice, 38000 Grenoble, 42000 Saint-Étienne, 63000 Clermont-Ferrand,
  21000 Dijon, 25000 Besançon, 67000 Strasbourg, 57000 Metz, 54000 Nancy, 51100 Reims, 59000 Lille, 59650 Villeneuve-d'Ascq,
  62000 Arras, 80000 Amiens, 76000 Rouen, 14000 Caen, 72000 Le Mans, 37000 Tours, 45000 Orléans, 49000 Angers,
  86000 Poitiers, 17000 La Rochelle, 87000 Limoges, 64000 Pau, 66000 Perpignan, 94240 L'Haÿ-les-Roses, 92100 Boulogne-Billancourt,
  78000 Versailles, 97400 Saint-Denis, 97460 Saint-Paul, 97200 Fort-de-France`).map(
  (town) => [town.slice(0, 5), town.slice(6)] as const,
);

export const rooms = words(`
  Cuisine, Cuisine, Cuisine, Cuisine équipée, Dressing, Chambre, Salle à manger, Salon, Bibliothèque, Îlot central,
  Buanderie, Séjour, Literie, Bureau, Cellier`);

export function familyName(random: Random): string {
  if (random.chance(0.0001)) return rareName;
  const plain = familyNames[Math.floor(familyNames.length * random.next() ** 1.6)] as string;
  return random.chance(0.06) ? `${plain}-${random.pick(familyNames)}` : plain;
}

/** What a name looks like in an e-mail address. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9.-]/g, '');
}
