import { emailAudiences, type Correspondence, type EmailAudience } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { anOrderPaper, aPaper } from '@comptoir/testing';
import fc from 'fast-check';
import { answerTo, aPerson, aProject, holderOf, type ProjectToday } from '../emails/correspondence.builder';
import { messageWords } from './message-words';
import { variablesOf } from './template-variables';
import { write } from './template';

/** Everything that there is to say, in one message; what a recipient may not know is simply not there. */
const everything = [...variablesOf('MESSAGE')].map(({ name }) => `{% if ${name} %}{{ ${name} }}{% endif %}`);
const each =
  '{% for d in liste_devis %}{% if d.montant_ttc %}{{ d.montant_ttc }}{% endif %}{{ d.numero }} {% endfor %}' +
  '{% for c in liste_commandes %}{% if c.montant_ttc %}{{ c.montant_ttc }}{{ c.reste_a_payer }}{% endif %}{{ c.numero }} {% endfor %}';
const template = {
  subject: 'Tout',
  body: [...everything, each].join('\n'),
  format: 'TEXT' as const,
  language: 'fr' as const,
};

/** A mark that stands in everything of one project, and in nothing of another. */
const marked = (mark: string, quotes: number, amount: string): ProjectToday =>
  aProject({
    project: { id: aPerson('x').id, number: `P-${mark}`, label: `Cuisine ${mark}` },
    customer: aPerson('Client', { name: `Client ${mark}`, phone: `tel-${mark}` }),
    papers: Array.from({ length: quotes }, (_, at) =>
      aPaper({
        number: `DE-${mark}-${at}`,
        amountInclTax: amount,
        amountExclTax: amount,
        expiryDate: Day.parse('2026-12-24'),
        signingLink: `https://comptoir.example/${mark}-SIGNS`,
      }),
    ),
    orders: [
      anOrderPaper({
        number: `CO-${mark}`,
        amountInclTax: amount,
        amountExclTax: amount,
        remaining: amount,
      }),
    ],
  });

/** What a careless change of the contract could let through. */
const poisoned = (letter: Correspondence): Correspondence => ({
  ...letter,
  papers: letter.papers.map((paper) => ({
    ...paper,
    purchasePrice: 'SECRET-PURCHASE',
    margin: 'SECRET-MARGIN',
    lines: paper.lines.map((line) => ({
      ...line,
      purchasePrice: 'SECRET-PURCHASE',
      margin: 'SECRET-MARGIN',
    })),
  })),
});

const letterTo = (audience: EmailAudience, told: ProjectToday, documentIds: string[]) =>
  poisoned(
    answerTo(
      {
        key: told.project.id,
        projectId: told.project.id,
        documentIds,
        audience,
        partyId: holderOf(told, audience)?.id ?? '',
      },
      told,
    ),
  );

describe('of 1,000 projects, no message', () => {
  it('says what its recipient may not know, or anything of another project', () => {
    fc.assert(
      fc.property(
        fc.record({
          audience: fc.constantFrom(...emailAudiences),
          quotes: fc.integer({ min: 1, max: 4 }),
          amount: fc.integer({ min: 100_000, max: 999_999 }).map((euros) => `${euros}.37`),
          lacking: fc.subarray(['frontDesk', 'salesperson', 'backOffice'] as const),
        }),
        ({ audience, quotes, amount, lacking }) => {
          const [own, other] = [marked('OWN', quotes, amount), marked('OTHER', quotes, amount)];
          const told = { ...own, ...Object.fromEntries(lacking.map((part) => [part, null])) };
          const documentIds = [own, other].flatMap(({ papers, orders }) => [
            ...papers.map(({ quoteId }) => quoteId),
            ...orders.map(({ orderId }) => orderId),
          ]);
          const { text } = write(
            template,
            messageWords(letterTo(audience, told, documentIds), audience, 'fr'),
          );
          expect(text).toContain('DE-OWN-0');
          expect(text).toContain('CO-OWN');
          expect(text).not.toMatch(/OTHER|SECRET/);
          const amounts = text.replace(/[\s\u202f\u00a0]/g, '').includes(amount.replace('.', ','));
          expect(amounts).toBe(audience !== 'INSTALLER');
          expect(text.includes('OWN-SIGNS')).toBe(audience === 'CUSTOMER');
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
