import { quoteStatuses } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { offerStateOf } from './quote-offer';

const today = Day.parse('2026-11-24');
const standing = { version: 3, today, expiryDate: today };

describe('a link to sign a quote leads', () => {
  it('to what became of the quote', () => {
    expect(quoteStatuses.map((status) => [status, offerStateOf({ ...standing, status }, 3)])).toEqual([
      ['DRAFT', undefined],
      ['FINALIZED', undefined],
      ['SENT', 'OPEN'],
      ['SIGNED', 'SIGNED'],
      ['REFUSED', 'REFUSED'],
      ['CANCELLED', 'CANCELLED'],
      ['SUPERSEDED', 'SUPERSEDED'],
    ]);
  });

  it.each([
    ['on the last day', '2026-11-24', 3, 'OPEN'],
    ['after it', '2026-11-23', 3, 'EXPIRED'],
    ['from before an extension', '2026-12-24', 2, 'OUTDATED'],
    ['from before an extension that is over, too', '2026-11-23', 2, 'EXPIRED'],
  ])('%s', (_, expiryDate, shown, state) => {
    expect(offerStateOf({ ...standing, status: 'SENT', expiryDate: Day.parse(expiryDate) }, shown)).toBe(
      state,
    );
  });

  it('to a signature, whichever version the link was made for', () => {
    expect(offerStateOf({ ...standing, status: 'SIGNED' }, 2)).toBe('SIGNED');
  });
});
