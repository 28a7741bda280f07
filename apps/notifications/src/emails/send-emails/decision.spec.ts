import { Day } from '@comptoir/kernel';
import { aPaper } from '@comptoir/testing';
import { decide } from './decision';

const planned = (papers: ReturnType<typeof aPaper>[], gapDays = 7) => ({
  quoteIds: papers.map(({ quoteId }) => quoteId),
  gapDays,
});
const decision = (change: Parameters<typeof aPaper>[0], lastSentOn?: string) => {
  const paper = aPaper(change);
  return decide(planned([paper]), [paper], lastSentOn ? Day.parse(lastSentOn) : undefined);
};

describe('a reminder is left out', () => {
  const customer = aPaper().customer;
  it.each([
    ['signed meanwhile', { status: 'SIGNED' }, undefined, 'SIGNED_MEANWHILE'],
    ['refused meanwhile', { status: 'REFUSED' }, undefined, 'NO_LONGER_MATCHES'],
    ['without an address', { customer: { ...customer, email: null } }, undefined, 'NO_ADDRESS'],
    ['to somebody who opted out', { customer: { ...customer, optedOut: true } }, undefined, 'OPTED_OUT'],
    [
      'six days after the last one',
      { lastRemindedOn: Day.parse('2026-11-18') },
      undefined,
      'REMINDED_RECENTLY',
    ],
    ['on the day of one sent here', {}, '2026-11-24', 'REMINDED_RECENTLY'],
  ] as const)('%s', (_, change, lastSentOn, reason) => {
    expect(decision(change, lastSentOn)).toEqual({ suppress: reason });
  });

  it('of a quote that is gone', () => {
    expect(decide(planned([aPaper()]), [], undefined)).toEqual({ suppress: 'NO_LONGER_MATCHES' });
  });
});

describe('a reminder', () => {
  it('is sent seven days after the last one, to the address of today', () => {
    expect(decision({ lastRemindedOn: Day.parse('2026-11-17') })).toMatchObject({
      to: 'lefevre@client.example',
    });
  });

  it('speaks only of the quotes that still need it', () => {
    const open = aPaper();
    const signed = aPaper({ status: 'SIGNED' });
    expect(decide(planned([signed, open]), [signed, open], undefined)).toMatchObject({
      send: [{ quoteId: open.quoteId }],
    });
  });

  it('minds no gap where none is asked for', () => {
    const paper = aPaper({ lastRemindedOn: Day.parse('2026-11-24') });
    expect(decide(planned([paper], 0), [paper], undefined)).toHaveProperty('send');
  });
});
