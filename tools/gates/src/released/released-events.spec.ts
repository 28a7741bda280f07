import { allEvents, defineEvent } from '@comptoir/contracts';
import { z } from 'zod';
import { compareWithReleased, schemaText } from './released-events';
import { readReleased } from './released-files';

const signed = (data: z.ZodType) => defineEvent({ name: 'sales.quote.signed', version: 1, data });
const before = signed(z.object({ quoteId: z.uuid(), note: z.string().optional() }));
const released = new Map([[before.type, schemaText(before)]]);

describe('a released event', () => {
  it.each([
    ['a field that is gone', z.object({ quoteId: z.uuid() })],
    ['a field that became required', z.object({ quoteId: z.uuid(), note: z.string() })],
    ['a field of another type', z.object({ quoteId: z.int(), note: z.string().optional() })],
    ['a new field', z.object({ quoteId: z.uuid(), note: z.string().optional(), by: z.string().optional() })],
  ])('refuses %s', (_, data) => {
    expect(compareWithReleased([signed(data)], released).changed).toEqual([before.type]);
  });

  it('refuses to disappear', () => {
    expect(compareWithReleased([], released).missing).toEqual([before.type]);
  });

  it('accepts itself, and a next version beside it', () => {
    const next = defineEvent({
      name: 'sales.quote.signed',
      version: 2,
      data: z.object({ quoteId: z.int() }),
    });
    expect(compareWithReleased([before, next], released)).toEqual({
      changed: [],
      missing: [],
      unreleased: ['comptoir.sales.quote.signed.v2'],
    });
  });
});

describe('the events of this repository', () => {
  it('are as they were released', () => {
    const { changed, missing } = compareWithReleased(allEvents, readReleased());
    expect({ changed, missing }).toEqual({ changed: [], missing: [] });
  });
});
