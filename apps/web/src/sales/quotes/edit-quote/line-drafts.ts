import {
  quoteLineInput,
  type QuoteView,
  type VatRate,
  type createQuote,
  type InputOf,
} from '@comptoir/contracts';
import { parseDecimal, typedDecimal } from '../../../lib/format';

export type LineInput = InputOf<typeof createQuote>['lines'][number];

/** A line as it is typed: decimals with comma or point, spaces and signs as pasted. */
export interface LineDraft {
  key: string;
  /** Of a line that the paper has already. */
  id?: string;
  article: { value: string; label: string } | undefined;
  label: string;
  quantity: string;
  unitPrice: string;
  discountPercent: string;
  vatRate: VatRate | '';
  optional: boolean;
}
export type LineField = 'label' | 'quantity' | 'unitPrice' | 'discountPercent' | 'vatRate';

let made = 0;
const nextKey = () => `line-${(made += 1)}`;

export const emptyLine = (): LineDraft => ({
  key: nextKey(),
  article: undefined,
  label: '',
  quantity: '1',
  unitPrice: '',
  discountPercent: '',
  vatRate: '20',
  optional: false,
});

type KeptLine = Omit<QuoteView['lines'][number], 'optional'> & { optional?: boolean };

export const draftsOf = ({ lines }: { lines: readonly KeptLine[] }): LineDraft[] =>
  lines.map((line) => ({
    key: nextKey(),
    id: line.id,
    article: line.article ? { value: line.article.id, label: line.article.reference } : undefined,
    label: line.label,
    quantity: typedDecimal(line.quantity),
    unitPrice: typedDecimal(line.unitPrice),
    discountPercent: /[1-9]/.test(line.discountPercent) ? typedDecimal(line.discountPercent) : '',
    vatRate: line.vatRate,
    optional: line.optional ?? false,
  }));

/** The line as the contract wants it, or the fields that it does not take. Its own schema judges. */
export function lineInputOf(draft: LineDraft): { input: LineInput; faults: readonly LineField[] } {
  const input: LineInput = {
    ...(draft.article ? { articleId: draft.article.value } : {}),
    ...(draft.label.trim() ? { label: draft.label.trim() } : {}),
    quantity: decimal(draft.quantity),
    ...(draft.unitPrice.trim() ? { unitPrice: decimal(draft.unitPrice) } : {}),
    discountPercent: draft.discountPercent.trim() ? decimal(draft.discountPercent) : '0',
    ...(draft.vatRate ? { vatRate: draft.vatRate } : {}),
    optional: draft.optional,
  };
  const judged = quoteLineInput.safeParse(input);
  const faults = new Set<LineField>(
    judged.success ? [] : judged.error.issues.map(({ path }) => path[0] as LineField),
  );
  if (!draft.article) {
    if (!draft.label.trim()) faults.add('label');
    if (!draft.unitPrice.trim()) faults.add('unitPrice');
  }
  return { input, faults: [...faults] };
}

const decimal = (text: string) => parseDecimal(text) ?? text;

/** « 2 × Caisson 60, 89,90, −10 %, 20 % ». */
export function lineText({
  quantity,
  label,
  article,
  unitPrice,
  discountPercent,
  vatRate,
}: LineDraft): string {
  const name = label.trim() || article?.label || '–';
  const terms = [unitPrice, discountPercent && `−${discountPercent} %`, vatRate && `${vatRate} %`];
  return [`${quantity} × ${name}`, ...terms.filter(Boolean)].join(', ');
}
