import type { QuoteOffer } from '@comptoir/contracts';
import type { Language } from '../http/problem-words';
import { publicPage, text } from '../http/public-page';
import { quoteOfferWords } from './quote-offer-words';

/** What was written into the form, where it was not enough. */
export interface Unfinished {
  readonly signerName: string;
}

type Line = QuoteOffer['lines'][number];

/** Behind these the offer itself can still be read. */
const legible: readonly QuoteOffer['state'][] = ['OPEN', 'SIGNED', 'EXPIRED'];
const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

export function quoteOfferPage(offer: QuoteOffer, language: Language, unfinished?: Unfinished): string {
  return new OfferPage(offer, language).write(unfinished);
}

export function unknownOfferPage(language: Language): string {
  const { unknownTitle, unknown } = quoteOfferWords[language];
  return publicPage({ language, title: unknownTitle, body: `<p>${text(unknown)}</p>` });
}

class OfferPage {
  private readonly t;
  private readonly locale;

  constructor(
    private readonly offer: QuoteOffer,
    private readonly language: Language,
  ) {
    this.t = quoteOfferWords[language];
    this.locale = locales[language];
  }

  write(unfinished: Unfinished | undefined): string {
    const { offer, language } = this;
    const parts = [
      unfinished ? `<p class="alert" role="alert">${text(this.t.incomplete)}</p>` : '',
      `<p>${text(this.standing())}</p>`,
      legible.includes(offer.state) ? this.heading() + this.lines() + this.note() : '',
      offer.state === 'OPEN' ? this.form(unfinished?.signerName ?? '') : '',
      this.contact(),
    ];
    return publicPage({ language, title: this.t.title(offer.number), body: parts.join('') });
  }

  private standing(): string {
    const { state, signedOn, signerName } = this.offer;
    if (state !== 'SIGNED') return this.t.states[state];
    const day = signedOn === null ? '' : this.day(signedOn);
    return signerName === null ? this.t.signed(day) : this.t.signedBy(signerName, day);
  }

  private heading(): string {
    const { store, customer, project, createdOn, expiryDate } = this.offer;
    const rows: [string, string][] = [
      [this.t.store, store.name],
      [this.t.customer, customer.name],
      [this.t.project, project.label],
      [this.t.createdOn, this.day(createdOn)],
      ...(expiryDate === null ? [] : [[this.t.lastDay, this.day(expiryDate)] as [string, string]]),
    ];
    const cells = rows.map(
      ([name, value]) => `<tr><th scope="row">${text(name)}</th><td>${text(value)}</td></tr>`,
    );
    return `<table><tbody>${cells.join('')}</tbody></table>`;
  }

  private lines(): string {
    const { t, offer } = this;
    const total = (name: string, amount: string) =>
      `<tr><th scope="row" colspan="2">${text(name)}</th><td class="wide"></td><td class="n">${this.euros(amount)}</td></tr>`;
    const totals = [
      total(t.exclTax, offer.amountExclTax),
      ...offer.vat.map(({ rate, vat }) => total(t.vat(this.number(rate)), vat)),
      total(t.inclTax, offer.amountInclTax),
    ];
    return `<table><caption>${text(t.lines)}</caption><thead><tr><th scope="col">${text(t.label)}</th><th scope="col" class="n">${text(t.quantity)}</th><th scope="col" class="n wide">${text(t.unitPrice)}</th><th scope="col" class="n">${text(t.total)}</th></tr></thead><tbody>${offer.lines.map((line) => this.line(line)).join('')}</tbody><tfoot>${totals.join('')}</tfoot></table>`;
  }

  private line(line: Line): string {
    const { t } = this;
    const remarks = [
      ...(/[1-9]/.test(line.discountPercent) ? [t.discount(this.number(line.discountPercent))] : []),
      ...(/[1-9]/.test(line.ecoContribution) ? [t.eco(this.euros(line.ecoContribution))] : []),
      ...(line.optional ? [t.optional] : []),
    ];
    const remark = remarks.length > 0 ? `<br><span class="small">${text(remarks.join(' ; '))}</span>` : '';
    return `<tr><td>${text(line.label)}${remark}</td><td class="n">${this.number(line.quantity)}</td><td class="n wide">${this.euros(line.unitPrice)}</td><td class="n">${this.euros(line.total)}</td></tr>`;
  }

  private note(): string {
    return this.offer.note === null ? '' : `<p>${text(this.offer.note).replace(/\n/g, '<br>')}</p>`;
  }

  private form(signerName: string): string {
    const { t } = this;
    return `<form class="offer" method="post"><label>${text(t.name)}<input type="text" name="signerName" value="${text(signerName)}" required maxlength="120" autocomplete="name"></label><label><input type="checkbox" name="consent" value="true" required>${text(t.consent)}</label><button type="submit">${text(t.sign)}</button></form>`;
  }

  private contact(): string {
    const { name, phone, email } = this.offer.store;
    const ways = [phone, email].filter((way) => way !== null);
    return `<p class="small">${text([name, ...ways].join(' – '))}</p>`;
  }

  private day(day: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  }

  /** Of the text itself: no amount ever becomes a float. */
  private euros(amount: string): string {
    return new Intl.NumberFormat(this.locale, { style: 'currency', currency: 'EUR' }).format(
      amount as `${number}`,
    );
  }

  private number(value: string): string {
    return new Intl.NumberFormat(this.locale).format(value as `${number}`);
  }
}
