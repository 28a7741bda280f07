import type { OptionalTopic } from '@comptoir/contracts';

interface Choice {
  readonly topic: OptionalTopic;
  readonly address: string;
  readonly optedOut: boolean;
}

const kinds: Readonly<Record<OptionalTopic, string>> = {
  REMINDER: 'de relance de devis',
  INFORMATION: 'd’information',
};

/** `link` is known to be good: letters, digits, points and dashes. */
export function optOutPage(link: string, { topic, address, optedOut }: Choice): string {
  const kind = kinds[topic];
  return optedOut
    ? page(
        `Vous ne recevez plus d’e-mails ${kind}`,
        `L’adresse ${text(address)} ne recevra plus d’e-mails ${kind}.`,
        button(`/api/v1/opt-outs/${link}/withdrawal`, 'En recevoir de nouveau'),
      )
    : page(
        `Ne plus recevoir d’e-mails ${kind} ?`,
        `L’adresse ${text(address)} reçoit nos e-mails ${kind}.`,
        button(`/api/v1/opt-outs/${link}`, 'Ne plus en recevoir'),
      );
}

export function unknownLinkPage(): string {
  return page('Lien inconnu', 'Ce lien est incomplet ou n’existe plus.', '');
}

function button(action: string, label: string): string {
  return `<form method="post" action="${text(action)}"><button type="submit">${label}</button></form>`;
}

function page(title: string, words: string, action: string): string {
  const style =
    'body{font:1.1rem/1.5 sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color:#212529}button{font:inherit;padding:.6rem 1.2rem}';
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${words}</p>${action}</main></body></html>`;
}

function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
