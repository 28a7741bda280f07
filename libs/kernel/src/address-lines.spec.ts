import { addressLines } from './address-lines';

it.each([
  [
    { street: '3 rue des Lilas', postalCode: '69100', city: 'Villeurbanne' },
    ['3 rue des Lilas', '69100 Villeurbanne'],
  ],
  [{ street: null, postalCode: '69100', city: null }, ['69100']],
  [{ street: '', postalCode: null, city: 'Lyon' }, ['Lyon']],
  [{}, []],
])('an address has no empty lines: %j', (place, lines) => {
  expect(addressLines(place)).toEqual(lines);
});
