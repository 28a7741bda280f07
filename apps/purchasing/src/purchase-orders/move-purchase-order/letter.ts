import type { PurchaseOrderPaper } from '@comptoir/contracts';
import type { Money } from '@comptoir/kernel';
import { quantityText } from '../../pricing/quantity';
import { amountOf, type PurchaseLine } from '../purchase-line';
import type { PurchaseOrderState } from '../purchase-order';

/** Characters that the plain part of an e-mail holds. */
const plainLength = 20_000;
const frenchDay = (day: string) => day.split('-').reverse().join('/');
const french = (number: string) => number.replace('.', ',');
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A purchase order in words, as its supplier gets it: never who the customers are, nor what they pay. */
export function letterOf(order: PurchaseOrderState, amount: Money): Letter {
  const { number, supplier, store, deliverTo, requestedOn, note, lines } = order;
  const title = `Commande ${number}`;
  const facts = [
    `Livraison : ${[store.name, deliverTo.address].filter(Boolean).join(', ')}`,
    ...(requestedOn ? [`Date souhaitée : ${frenchDay(requestedOn)}`] : []),
    `Total HT : ${french(`${amount}`)} €`,
  ];
  const demand = `Merci de nous envoyer votre accusé de réception avec vos dates, en rappelant le numéro ${number}.`;
  const written = [...facts, ...(note ? [note] : [])];
  const body = lines.map(plainLine);
  const plain = (rows: readonly string[]) =>
    [
      `Bonjour,`,
      '',
      `${title} pour ${supplier.name}.`,
      ...written,
      '',
      ...rows,
      '',
      demand,
      '',
      store.name,
    ].join('\n');
  const full = plain(body);
  const short = plain([`${lines.length} lignes, dans la partie HTML de ce message.`]);
  const rows = lines.map(
    (line) =>
      `<tr>${cellsOf(line)
        .map((cell) => `<td>${escaped(cell)}</td>`)
        .join('')}</tr>`,
  );
  return {
    subject: `${title} – ${store.name}`.slice(0, 300),
    text: full.length <= plainLength ? full : short,
    html: [
      `<h1>${escaped(title)}</h1>`,
      ...written.map((line) => `<p>${escaped(line)}</p>`),
      '<table><tr><th>Référence</th><th>Désignation</th><th>Quantité</th><th>Prix HT</th><th>Total HT</th></tr>',
      ...rows,
      `</table><p>${escaped(demand)}</p><p>${escaped(store.name)}</p>`,
    ].join('\n'),
  };
}

/** The same as a page to print. */
export function paperOf(order: PurchaseOrderState, amount: Money): PurchaseOrderPaper {
  const { number, supplier, store, deliverTo, requestedOn, note, sentOn, createdOn, lines } = order;
  return {
    number,
    sentOn: sentOn ?? createdOn,
    supplier: supplier.name,
    store: store.name,
    deliverTo: deliverTo.address ?? '',
    requestedOn,
    note,
    lines: lines.map((line) => ({
      reference: line.supplierReference,
      label: line.label,
      quantity: quantityText(line.quantity),
      unitPrice: line.unitPrice,
      amount: `${amountOf(line)}`,
    })),
    amountExclTax: `${amount}`,
  };
}

function cellsOf(line: PurchaseLine): string[] {
  const { supplierReference, label, quantity, unitPrice } = line;
  const price = unitPrice === null ? '' : french(unitPrice);
  return [supplierReference ?? '', label, french(quantityText(quantity)), price, french(`${amountOf(line)}`)];
}

function plainLine(line: PurchaseLine): string {
  const [reference, label, quantity, , amount] = cellsOf(line);
  return `- ${quantity} × ${reference} ${label} : ${amount} €`;
}
