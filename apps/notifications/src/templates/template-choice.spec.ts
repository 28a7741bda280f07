import type { Language } from '@comptoir/contracts';
import { reminderFor, sayingFor } from './template-choice';

const [here, elsewhere] = ['here', 'elsewhere'];
const a = (storeId: string | null, language: Language) => ({ storeId, language });
const [ownFrench, ownEnglish] = [a(here, 'fr'), a(here, 'en')];
const [houseFrench, houseEnglish] = [a(null, 'fr'), a(null, 'en')];
const others = [a(elsewhere, 'fr'), a(elsewhere, 'en')];
const english = { storeId: here, language: 'en' as const };
const french = { storeId: here, language: 'fr' as const };

describe('a reminder to somebody who reads English', () => {
  it.each([
    ['is the store’s own English one', [houseFrench, ownFrench, houseEnglish, ownEnglish], ownEnglish],
    ['else everybody’s, before any French one', [houseFrench, ownFrench, houseEnglish], houseEnglish],
    ['else the store’s French one', [houseFrench, ownFrench], ownFrench],
    ['else everybody’s French one', [houseFrench], houseFrench],
    ['never one of another store', [], undefined],
  ])('%s', (_, known, expected) => {
    expect(reminderFor([...others, ...known], english)).toBe(expected);
  });
});

it('a reminder to somebody who reads French is never English', () => {
  expect(reminderFor([ownEnglish, houseEnglish, houseFrench], french)).toBe(houseFrench);
  expect(reminderFor([ownEnglish, houseEnglish], french)).toBeUndefined();
});

describe('a chosen template', () => {
  it.each([
    ['is kept where it speaks their language', houseEnglish, [ownEnglish], houseEnglish],
    ['gives way to the store’s in their language', houseFrench, [houseEnglish, ownEnglish], ownEnglish],
    ['else to everybody’s in it', ownFrench, [houseEnglish], houseEnglish],
    ['stays where nobody else says it in their language', houseFrench, [ownFrench], houseFrench],
    ['never gives way to one of another store', houseFrench, [], houseFrench],
  ])('%s', (_, chosen, siblings, expected) => {
    expect(sayingFor(chosen, [...others, chosen, ...siblings], english)).toBe(expected);
  });
});
