import { IconLock, IconPlayerPause, IconRepeat } from '@tabler/icons-react';
import { quoteStatuses, validities } from '@comptoir/contracts';
import { Legend } from '../../../documents/legend/legend';
import { defineWords, useWords } from '../../../lib/words';
import { projectWords } from '../../projects/project.words';
import { statusLooks, validityLooks } from '../quote-icons';
import { quoteWords } from '../quote.words';

const legendWords = defineWords('legend', {
  validity: ['Validité', 'Validity'],
  status: ['Statut', 'Status'],
  project: ['Projet et reprise', 'Project and carry-over'],
  SIGNED: ['Devis signé', 'Signed quote'],
  PENDING: [
    'En attente : pas encore envoyé, ou sans échéance',
    'Pending: not sent yet, or without expiry date',
  ],
  EXPIRING: ['Expire dans 10 jours ou moins', 'Expires in 10 days or less'],
  VALID: ['Expire dans plus de 10 jours', 'Expires in more than 10 days'],
  EXPIRED: ["L'échéance est passée", 'The expiry date has passed'],
});

export default function LegendDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(legendWords);
  const tQuote = useWords(quoteWords);
  const tProject = useWords(projectWords);
  const validity = validities.map((one) => ({ ...validityLooks[one], meaning: t(one) }));
  const project = [
    { icon: IconLock, tone: 'bad' as const, meaning: tProject('holdBLOCKED') },
    { icon: IconPlayerPause, tone: 'neutral' as const, meaning: tProject('holdON_HOLD') },
    { icon: IconRepeat, tone: 'neutral' as const, meaning: tQuote('carriedFULL') },
  ];
  const status = quoteStatuses.map((one) => ({ ...statusLooks[one], meaning: tQuote(one) }));
  const columns = [
    [
      { title: t('validity'), entries: validity },
      { title: t('project'), entries: project },
    ],
    [{ title: t('status'), entries: status }],
  ];
  return <Legend columns={columns} onClose={onClose} />;
}
