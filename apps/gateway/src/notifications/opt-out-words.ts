import type { Language, OptionalTopic } from '@comptoir/contracts';

const french = {
  kinds: { REMINDER: 'de relance de devis', INFORMATION: 'd’information' } as Record<OptionalTopic, string>,
  stoppedTitle: (kind: string) => `Vous ne recevez plus d’e-mails ${kind}`,
  stopped: (address: string, kind: string) => `L’adresse ${address} ne recevra plus d’e-mails ${kind}.`,
  resume: 'En recevoir de nouveau',
  title: (kind: string) => `Ne plus recevoir d’e-mails ${kind} ?`,
  receives: (address: string, kind: string) => `L’adresse ${address} reçoit nos e-mails ${kind}.`,
  stop: 'Ne plus en recevoir',
  unknownTitle: 'Lien inconnu',
  unknown: 'Ce lien est incomplet ou n’existe plus.',
};
type Words = typeof french;

const english: Words = {
  kinds: { REMINDER: 'that remind you of quotes', INFORMATION: 'that inform you' },
  stoppedTitle: (kind) => `You get no more e-mails ${kind}`,
  stopped: (address, kind) => `The address ${address} will get no more e-mails ${kind}.`,
  resume: 'Get them again',
  title: (kind) => `Get no more e-mails ${kind}?`,
  receives: (address, kind) => `The address ${address} gets our e-mails ${kind}.`,
  stop: 'Stop them',
  unknownTitle: 'Unknown link',
  unknown: 'This link is incomplete or no longer exists.',
};

export const optOutWords: Readonly<Record<Language, Words>> = { fr: french, en: english };
