/** Where a shop stands, and who works there. */
export interface Shop {
  readonly reference: string;
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly salespeople: readonly Person[];
  readonly frontDesk: Person;
  readonly backOffice: Person;
  readonly installer: Person;
}

export interface Person {
  readonly firstName: string;
  readonly name: string;
}

export const legalEntity = { name: 'Maison Delorme SAS', siren: '732829320' };

const who = (firstName: string, name: string): Person => ({ firstName, name });

export const shops: readonly [Shop, Shop, Shop] = [
  {
    reference: 'LYON',
    name: 'Lyon Part-Dieu',
    street: '17 rue du Docteur-Bouchut',
    postalCode: '69003',
    city: 'Lyon',
    phone: '04 72 00 01 01',
    timeZone: 'Europe/Paris',
    salespeople: [who('Thomas', 'Lefèvre'), who('Océane', 'Dutilleul'), who('François-Xavier', "N'Guyen")],
    frontDesk: who('Inès', "M'Barek"),
    backOffice: who('Benoît', 'Çelik'),
    installer: who('Gaël', 'Pouyès'),
  },
  {
    reference: 'NANTES',
    name: 'Nantes Atlantis',
    street: '8 place Jean-Bart',
    postalCode: '44800',
    city: 'Saint-Herblain',
    phone: '02 40 00 02 02',
    timeZone: 'Europe/Paris',
    salespeople: [who('Maëlle', 'Le Floc’h'), who('Loïc', 'Guérandel')],
    frontDesk: who('Éloïse', 'Bodénès'),
    backOffice: who('Régis', 'Thébault'),
    installer: who('Yaël', 'Quéméneur'),
  },
  {
    reference: 'REUNION',
    name: 'Saint-Denis de La Réunion',
    street: "3 rue de l'Embarcadère",
    postalCode: '97400',
    city: 'Saint-Denis',
    phone: '02 62 00 03 03',
    timeZone: 'Indian/Reunion',
    salespeople: [who('Aurélie', 'Payet'), who('Jean-Noël', 'Hoarau')],
    frontDesk: who('Zoé', "K'Bidy"),
    backOffice: who('Noémie', 'Grondin'),
    installer: who('Théo', 'Técher'),
  },
];

export const staffOf = (shop: Shop) => [
  ...shop.salespeople.map((person, index) => ({
    ...person,
    role: 'SALESPERSON',
    reference: `${shop.reference}-V${index + 1}`,
  })),
  { ...shop.frontDesk, role: 'FRONT_DESK', reference: `${shop.reference}-A` },
  { ...shop.backOffice, role: 'BACK_OFFICE', reference: `${shop.reference}-G` },
  { ...shop.installer, role: 'INSTALLER', reference: `${shop.reference}-P` },
];
