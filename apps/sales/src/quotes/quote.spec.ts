import {
  quoteSentV1,
  quoteStatuses,
  quoteSupersededV1,
  quoteVerbs,
  type QuoteStatus,
  type QuoteVerb,
} from '@comptoir/contracts';
import { addDays, Day, isRefusal } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { allowedVerbs, Quote } from './quote';
import { aQuote } from './quote.builder';
import { linesOf } from './quote-line';
import { fingerprintOf } from './sign-quote/fingerprint';

const today = Day.parse('2026-11-24');
const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);
const inState = (status: QuoteStatus) => aQuote().sent().with({ status }).build();

const verbs: Readonly<Record<QuoteVerb, (quote: Quote) => unknown>> = {
  edit: (quote) => quote.edit({ lines: [], expiryDate: null, note: null }, today),
  finalize: (quote) => quote.finalize(today),
  send: (quote) => quote.send(today, 30),
  sign: (quote) => quote.sign(today),
  refuse: (quote) => quote.refuse(today, 'Trop cher'),
  extend: (quote) => quote.extend(addDays(today, 90), today),
  revise: (quote) => quote.revise(newId(), today, newId),
  cancel: (quote) => quote.cancel('Doublon'),
};

function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return isRefusal(error) ? { kind: error.kind, code: error.code, facts: error.facts } : error;
  }
  return 'no refusal';
}

describe('the states of a quote', () => {
  const cells = quoteStatuses.flatMap((status) => quoteVerbs.map((verb) => [status, verb] as const));
  const forbidden = cells.filter(([status, verb]) => !allowedVerbs[status].includes(verb));

  it.each(forbidden)('%s does not %s, says what it allows, and stays as it is', (status, verb) => {
    const quote = inState(status);
    const before = quote.facts;
    expect(refusal(() => verbs[verb](quote))).toEqual({
      kind: 'conflict',
      code: 'quote.transition-not-allowed',
      facts: { quoteId: quote.id, status, verb, allowed: allowedVerbs[status] },
    });
    expect(quote.facts).toBe(before);
    expect(quote.news).toEqual([]);
  });

  it.each([
    ['DRAFT', 'finalize', 'FINALIZED'],
    ['FINALIZED', 'send', 'SENT'],
    ['SENT', 'sign', 'SIGNED'],
    ['SENT', 'refuse', 'REFUSED'],
    ['SENT', 'extend', 'SENT'],
    ['SENT', 'cancel', 'CANCELLED'],
    ['DRAFT', 'cancel', 'CANCELLED'],
  ] as const)('%s, %s: %s', (status, verb, after) => {
    const quote = inState(status);
    verbs[verb](quote);
    expect(quote.facts.status).toBe(after);
    expect(quote.news).toHaveLength(1);
  });
});

describe('signing by the customer', () => {
  const signature = { signerName: 'Jeanne Durand', signedAt: new Date(0), fingerprint: 'f' };
  const sent = () => aQuote().sent().validUntil(today).build();

  it('refuses what is not what they were shown, and what has expired, whatever they were shown', () => {
    const quote = sent();
    expect(refusal(() => quote.signByCustomer(today, { ...signature, shownVersion: 7 }))).toEqual({
      kind: 'conflict',
      code: 'quote.offer-outdated',
      facts: { quoteId: quote.id, version: 1 },
    });
    const late = () => quote.signByCustomer(tomorrow, { ...signature, shownVersion: 1 });
    expect(refusal(late)).toMatchObject({ kind: 'conflict', code: 'quote.expired' });
    expect([quote.news, quote.signature]).toEqual([[], undefined]);
  });

  it('is a signature of that day, with what proves it', () => {
    const quote = sent();
    const shown = { ...signature, shownVersion: 1 };
    quote.signByCustomer(today, shown);
    expect(quote.facts).toMatchObject({ status: 'SIGNED', signedOn: today, reason: null });
    expect(quote.signature).toBe(shown);
  });

  it('is proved by a fingerprint of everything that the quote says, whatever its state', () => {
    const builder = aQuote().withLine({ quantity: '2' }).sent().validUntil(today);
    const of = (change: Parameters<typeof builder.with>[0]) => fingerprintOf(builder.with(change).build());
    const own = fingerprintOf(builder.build());
    expect(own).toMatch(/^[0-9a-f]{64}$/);
    expect(of({ status: 'SIGNED', version: 2, signedOn: today })).toBe(own);
    const [line] = builder.state.lines;
    const others = [
      of({ expiryDate: tomorrow }),
      of({ note: 'Pose comprise' }),
      of({ lines: line ? [{ ...line, label: 'Autre' }] : [] }),
      of({ lines: line ? [{ ...line, quantity: '3' }] : [] }),
      of({ customerId: newId() }),
    ];
    expect(new Set([own, ...others]).size).toBe(6);
  });
});

describe('finalizing', () => {
  it('refuses an empty quote', () => {
    expect(refusal(() => aQuote().build().finalize(today))).toMatchObject({ code: 'quote.empty' });
  });
});

describe('sending', () => {
  it('refuses a validity that is over', () => {
    const quote = aQuote().finalized().validUntil(yesterday).build();
    expect(refusal(() => quote.send(today, 30))).toMatchObject({ code: 'quote.expiry-passed' });
  });

  it('binds for the period of the store where no day was given', () => {
    const quote = aQuote().finalized().build();
    quote.send(today, 45);
    expect(quote.facts).toMatchObject({ sentOn: today, expiryDate: '2027-01-08' });
  });

  it('keeps the day that was given, today included', () => {
    const quote = aQuote().finalized().validUntil(today).build();
    quote.send(today, 45);
    expect(quote.facts.expiryDate).toBe(today);
  });

  it('refuses to replace an offer that was signed meanwhile', () => {
    const signed = aQuote().signed().build();
    const revision = aQuote().finalized().with({ revisesId: signed.id }).build();
    expect(refusal(() => revision.send(today, 30, signed))).toMatchObject({
      code: 'quote.predecessor-signed',
    });
    expect(revision.news).toEqual([]);
  });

  it('supersedes the offer that it replaces', () => {
    const old = aQuote().sent().build();
    const revision = old.revise(newId(), today, newId);
    expect(old.facts.status).toBe('SENT');
    revision.finalize(today);
    revision.send(today, 30, old);
    expect(old.facts).toMatchObject({ status: 'SUPERSEDED', supersededById: revision.id });
    expect([old.news, revision.news.at(-1)]).toEqual([[quoteSupersededV1], quoteSentV1]);
  });
});

describe('signing', () => {
  const sent = () => aQuote().sent('2026-11-10').validUntil(yesterday);

  it('refuses one that has expired, unless there is a reason', () => {
    expect(refusal(() => sent().build().sign(today))).toMatchObject({
      kind: 'conflict',
      code: 'quote.expired',
    });
    const quote = sent().build();
    quote.sign(today, { reason: 'Accord du directeur' });
    expect(quote.facts).toMatchObject({ status: 'SIGNED', signedOn: today, reason: 'Accord du directeur' });
  });

  it('is possible through the end of the last day', () => {
    const quote = sent().validUntil(today).build();
    quote.sign(today);
    expect(quote.facts.status).toBe('SIGNED');
  });

  it('refuses a day that has not come, or before the quote was sent', () => {
    expect(refusal(() => sent().build().sign(today, { signedOn: tomorrow }))).toMatchObject({
      code: 'quote.signed-in-future',
    });
    const early = { signedOn: Day.parse('2026-11-09') };
    expect(refusal(() => sent().build().sign(today, early))).toMatchObject({
      code: 'quote.signed-before-sent',
    });
  });
});

describe('extending', () => {
  it('refuses a day that is over, or no later than before', () => {
    const quote = aQuote().sent().validUntil('2026-12-10');
    expect(refusal(() => quote.build().extend(yesterday, today))).toMatchObject({
      code: 'quote.expiry-passed',
    });
    expect(refusal(() => quote.build().extend(Day.parse('2026-12-10'), today))).toMatchObject({
      code: 'quote.not-an-extension',
    });
  });
});

describe('revising', () => {
  it('drafts the same content with lines of its own and no dates', () => {
    const old = aQuote()
      .withLine({ label: 'Plan de travail' })
      .sent()
      .with({ note: 'Hors pose', revision: 2 })
      .build();
    const revision = old.revise(newId(), today, newId);
    expect(revision.facts).toMatchObject({
      status: 'DRAFT',
      revision: 3,
      revisesId: old.id,
      note: 'Hors pose',
      expiryDate: null,
      number: null,
      createdOn: today,
    });
    expect(revision.facts.lines.map(({ label }) => label)).toEqual(['Plan de travail']);
    expect(revision.facts.lines[0]?.id).not.toBe(old.facts.lines[0]?.id);
    expect(`${revision.totals.amountInclTax}`).toBe(`${old.totals.amountInclTax}`);
  });
});

describe('lines', () => {
  it('refuses a free line that leaves something out, and an article that nobody knows', () => {
    const none = new Map();
    expect(refusal(() => linesOf([{ label: 'Pose', quantity: '1' }], none, newId))).toMatchObject({
      kind: 'unprocessable',
      code: 'quote.line-incomplete',
    });
    expect(refusal(() => linesOf([{ articleId: newId(), quantity: '1' }], none, newId))).toMatchObject({
      code: 'quote.article-unknown',
    });
  });

  it('refuses amounts that do not fit', () => {
    const beginning = {
      id: newId(),
      projectId: newId(),
      storeId: newId(),
      customerId: newId(),
      salespersonId: null,
      createdOn: today,
    };
    const lines = linesOf(
      [{ label: 'Tout', quantity: '999999', unitPrice: '99999999', vatRate: '20' }],
      new Map(),
      newId,
    );
    expect(refusal(() => Quote.draft(beginning, { lines, expiryDate: null, note: null }))).toMatchObject({
      code: 'quote.amount-too-large',
    });
  });
});
