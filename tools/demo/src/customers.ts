/** A customer as the demo knows them; what is absent is missing there as well. */
export interface Customer {
  readonly firstName?: string;
  readonly name: string;
  readonly city?: string;
  readonly postalCode?: string;
  readonly email?: string;
  readonly language?: 'en';
  readonly optedOut?: true;
}

/** 120 letters, as a form somewhere allowed them. */
const longestName =
  'Société Coopérative d’Intérêt Collectif pour l’Aménagement, la Rénovation et l’Équipement de Cuisines de la Métropole SA';

const people: readonly (readonly [firstName: string, name: string, city: string, postalCode: string])[] = [
  ['Zoé', "L'Hénoret", 'Lyon', '69006'],
  ['Gonzague', "d'Estrées", 'Écully', '69130'],
  ['Anaïs', 'Çelebi', 'Villeurbanne', '69100'],
  ['Pierre', 'Louÿs', "L'Haÿ-les-Roses", '94240'],
  ['Marie-Thérèse', 'de La Rochefoucauld', 'Saint-Étienne', '42000'],
  ['Noël', 'CROŸ', 'Caluire-et-Cuire', '69300'],
  ['Françoise', 'Ébrard', 'Givors', '69700'],
  ['Hervé', 'Guézennec', 'Nantes', '44000'],
  ['Soizic', "Ker'Avel", 'Orvault', '44700'],
  ['Grace', 'Whitfield', 'Rezé', '44400'],
  ['Léa', 'Bœuf', 'Couëron', '44220'],
  ['Raphaël', 'Hœlscher', 'Saint-Nazaire', '44600'],
  ['Gaëtan', 'Mâlo', 'Ancenis-Saint-Géréon', '44150'],
  ['Marie-Anaïs', 'Vingadassalom', 'Saint-Denis', '97400'],
  ['Loïs', 'Bègue', 'Sainte-Marie', '97438'],
  ['Élodie', "M'Doihoma", 'Saint-André', '97440'],
  ['Cédric', 'Técher', 'Saint-Benoît', '97470'],
  ['Inès', 'Ramsamy', "L'Étang-Salé", '97427'],
  ['Amélie', 'Hoareau', 'Saint-Paul', '97460'],
  ['Aymeric', 'Ñuñez', 'Oullins', '69600'],
  ['Salomé', 'Straßer', 'Tassin-la-Demi-Lune', '69160'],
  ['Kévin', "O'Brien", 'Bron', '69500'],
  ['Hélène', 'Übersfeld', 'Vénissieux', '69200'],
  ['Maxime', 'Fougère', 'Vertou', '44120'],
  ['Chloé', 'Crèvecœur', 'Carquefou', '44470'],
  ['Timothée', 'Rousselière', 'Basse-Goulaine', '44115'],
  ['Clémence', 'Aubépin', 'Nantes', '44300'],
  ['Jean-Baptiste', "L'Éveillé", 'Le Port', '97420'],
  ['Ève', 'Lebon', 'La Possession', '97419'],
  ['Rémi', 'Château', 'Meyzieu', '69330'],
  ['Adélaïde', 'Hérisson', 'Décines-Charpieu', '69150'],
  ['Grégoire', 'Pâquerette', 'Saint-Sébastien-sur-Loire', '44230'],
  ['Mégane', 'Le Drézen', 'Guérande', '44350'],
  ['Stéphane', 'Sautron', 'Le Tampon', '97430'],
  ['Agnès', 'Brûlé', 'Lyon', '69001'],
  ['Joël', 'Dupré-Latour', 'Limonest', '69760'],
];

const english: readonly string[] = ['Whitfield', "O'Brien"];

/** In the order in which projects take them; the first shop's come more often because projects go round. */
export const customers: readonly Customer[] = [
  ...people.map(([firstName, name, city, postalCode]) => ({
    firstName,
    name,
    city,
    postalCode,
    email: emailOf(firstName, name),
    ...(english.includes(name) && { language: 'en' as const }),
  })),
  { name: longestName, city: 'Lyon', postalCode: '69007', email: 'achats@scic-cuisines.example' },
  {
    firstName: '<b>Xavier</b>',
    name: '<b>X</b>',
    city: 'Nantes',
    postalCode: '44100',
    email: 'x@balise.example',
  },
  {
    name: "Hôtel de l'Océan",
    city: 'Saint-Gilles-les-Bains',
    postalCode: '97434',
    email: 'ocean@hotel.example',
  },
  { firstName: 'Odette', name: 'Sans-Adresse', city: 'Lyon', postalCode: '69002' },
  { firstName: 'Célestin', name: 'Tréhorenteuc' },
  {
    firstName: 'Fañch',
    name: 'Le Goïc',
    city: 'Nantes',
    postalCode: '44000',
    email: 'fanch.legoic@client.example',
    optedOut: true,
  },
  {
    firstName: 'Maïté',
    name: 'Grain-d’Orge',
    city: 'Saint-Leu',
    postalCode: '97436',
    email: 'maite@client.example',
    optedOut: true,
  },
];

export const customerReference = (index: number) => `C-${String(index + 1).padStart(3, '0')}`;

function emailOf(firstName: string, name: string): string {
  const plain = `${firstName}.${name}`
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9.-]/g, '');
  return `${plain}@client.example`;
}
