import { Day, IsoWeek } from '@comptoir/kernel';
import { z } from 'zod';

/** An exact amount of euros as it travels: `-1234.50`. At most 13 digits before the point. */
export const money = z
  .string()
  .regex(/^-?\d{1,13}\.\d{2}$/, 'An amount with two decimals, such as 1234.50')
  .meta({ id: 'Money', description: 'Exact amount in euros, two decimals', example: '1234.50' });

/** A price per unit: up to four decimals, never negative. */
export const unitPrice = z
  .string()
  .regex(/^\d{1,10}(\.\d{1,4})?$/, 'A price with at most four decimals, such as 19.9000')
  .meta({
    id: 'UnitPrice',
    description: 'Price per unit excluding tax, at most four decimals',
    example: '19.90',
  });

/** More than nothing, at most 999,999.999. */
export const quantity = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,3})?$/, 'A quantity with at most three decimals, such as 2.5')
  .refine((text) => /[1-9]/.test(text), 'A quantity above zero')
  .meta({ id: 'Quantity', description: 'Quantity, at most three decimals', example: '2.5' });

/** 0 to 100 with at most two decimals. */
export const percent = z
  .string()
  .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, 'A percentage from 0 to 100 with at most two decimals')
  .meta({ id: 'Percent', description: 'Percentage from 0 to 100', example: '12.5' });

/** The VAT rates in force in mainland France, in per cent (CGI art. 278, 278-0 bis, 279) and 0. */
export const vatRates = ['20', '10', '5.5', '0'] as const;
export const vatRate = z.enum(vatRates).meta({ id: 'VatRate' });
export type VatRate = z.output<typeof vatRate>;

export const day = z
  .string()
  .refine(Day.isValid, 'A day of the calendar as YYYY-MM-DD')
  .meta({ id: 'Day', format: 'date', example: '2026-11-24' });

/** What a clock on the wall shows. */
export const wallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day such as 09:30')
  .meta({ id: 'WallTime', example: '09:30' });

export const isoWeek = z
  .string()
  .refine(IsoWeek.isValid, 'An ISO week that exists, such as 2026-W53')
  .meta({ id: 'IsoWeek', example: '2026-W48' });

export const instant = z.iso.datetime({ offset: true }).meta({ id: 'Instant' });

/** One line of text: no control characters (they could forge a header or a log line). */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'Text on one line');
/** Text that may have several lines. */
export const text = (max: number) => z.string().max(max);

export const email = z
  .email()
  .max(254)
  .regex(/^[^\s,;<>"]+$/, 'One e-mail address');

export const address = z
  .object({
    street: line(200).nullable(),
    postalCode: line(20).nullable(),
    city: line(100).nullable(),
    /** ISO 3166-1 alpha-2. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
  })
  .meta({ id: 'Address' });

/** A column of a list, as its screen calls it. */
export const columnKey = z.string().regex(/^[a-zA-Z][a-zA-Z0-9.]{0,39}$/, 'The key of a column');

/** A thing and the words for it, so that a screen needs no second question. */
export const named = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'Named' });

export const amounts = z.object({ amountExclTax: money, amountInclTax: money });
