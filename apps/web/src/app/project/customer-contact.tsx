import { readParty } from '@comptoir/contracts';
import { Button, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconMailOff } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { paperWords } from '../../sales/papers/paper.words';
import { useMay } from '../../session/session';
import { IconText } from '../../ui/icon-text';
import { projectPageWords } from './project.words';

const ProjectDialog = lazy(() => import('../../sales/projects/open-project/project-dialog'));
const PartyDialog = lazy(() => import('../../sales/parties/write-party/party-dialog'));

interface CustomerContactProps {
  customer: { id: string; name: string };
}

/** The customer with what one needs to call or to write; the name alone where contacts may not be read. */
export function CustomerContact({ customer }: CustomerContactProps) {
  const t = useWords(paperWords);
  const tPage = useWords(projectPageWords);
  const may = useMay('party.read');
  const mayWrite = useMay('party.write');
  const mayOpen = useMay('project.write');
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const [opening, setOpening] = useState(false);
  const { data: party } = useAnswer(readParty, { partyId: customer.id }, { enabled: may, staleTime: 60_000 });
  const phone = party?.mobile ?? party?.phone;
  return (
    <Stack gap={0}>
      <span>{customer.name}</span>
      {party?.email && <a href={`mailto:${party.email}`}>{party.email}</a>}
      {party && !party.email && (
        <IconText icon={IconMailOff} tone="warn" name={t('noEmail')}>
          {t('noEmail')}
        </IconText>
      )}
      {phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>}
      <Group gap={4} mt={4}>
        {party && mayWrite && (
          <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
            {tPage('editCustomer')}
          </Button>
        )}
        {mayOpen && (
          <Button size="compact-xs" variant="default" onClick={() => setOpening(true)}>
            {tPage('newProject')}
          </Button>
        )}
      </Group>
      <Suspense fallback={null}>
        {party && changing && (
          <PartyDialog key={party.version} party={party} onClose={() => setChanging(false)} />
        )}
        {opening && (
          <ProjectDialog
            customer={customer}
            onDone={({ id }) => void navigate({ to: '/projets/$projectId', params: { projectId: id } })}
            onClose={() => setOpening(false)}
          />
        )}
      </Suspense>
    </Stack>
  );
}
