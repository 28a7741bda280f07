import fc from 'fast-check';
import { headersOf, readCloudEvent, type CloudEvent } from './cloud-event';
import { MalformedMessage } from './malformed-message';
import { percentDecode, percentEncode } from './percent';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

describe('percent-encoding', () => {
  it('brings every text back and leaves printable ASCII only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const encoded = percentEncode(original);
        expect(encoded).toMatch(/^[\x21\x23-\x7e]*$/);
        expect(percentDecode(encoded)).toBe(original);
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });

  it.each(['%C0%A0', '%FF', '%', '%4', '%GG', '%ED%A0%80', 'a%'])('refuses %s', (bad) => {
    expect(() => percentDecode(bad)).toThrow(MalformedMessage);
  });

  it('throws nothing but MalformedMessage, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('%', 'C', '0', 'A', 'F', 'x', 'é')), (parts) => {
        try {
          percentDecode(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessage);
        }
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });
});

describe('CloudEvents', () => {
  const event: fc.Arbitrary<CloudEvent> = fc.record({
    id: text,
    source: text,
    type: text,
    time: fc.constant('2026-11-24T09:00:00.000Z'),
    subject: text,
    aggregateVersion: fc.nat(),
    epoch: fc.nat(),
    storeId: text,
    operationId: text,
    causationId: text,
    traceparent: fc.constant('00-0123456789abcdef0123456789abcdef-0123456789abcdef-01'),
  });

  it('come back from headers as they were', () => {
    fc.assert(
      fc.property(event, (original) => {
        const headers = new Map(headersOf(original));
        expect(readCloudEvent((name) => headers.get(name), Buffer.from('{"a":1}'))).toEqual({
          event: original,
          data: { a: 1 },
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('are read in structured mode as well', () => {
    const document = {
      specversion: '1.0',
      id: '1',
      source: '/erp',
      type: 't',
      subject: 's',
      aggver: 4,
      data: { a: 1 },
    };
    const read = readCloudEvent(
      (name) => (name === 'Content-Type' ? 'application/cloudevents+json' : undefined),
      Buffer.from(JSON.stringify(document)),
    );
    expect(read).toMatchObject({ event: { id: '1', subject: 's', aggregateVersion: 4 }, data: { a: 1 } });
  });
});
