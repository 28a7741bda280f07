export const partyRoles = [
  'CUSTOMER',
  'SALESPERSON',
  'FRONT_DESK',
  'BACK_OFFICE',
  'INSTALLER',
  'SUPPLIER',
] as const;
export type PartyRole = (typeof partyRoles)[number];
