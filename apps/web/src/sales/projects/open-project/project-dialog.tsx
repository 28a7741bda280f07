import { Button, Group, Select, TextInput } from '@mantine/core';
import { createProject, findParties, findProjects, type ResponseOf } from '@comptoir/contracts';
import { Suspense, lazy, useState } from 'react';
import { useAnswer, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useMay, useStores, useUser } from '../../../session/session';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { RemoteSelect, type Option } from '../../../ui/remote-select';
import { StaffOneSelect } from '../../../ui/filters/staff-select';
import { toast } from '../../../ui/toasts/toast-store';
import { openProjectWords } from './open-project.words';

const PartyDialog = lazy(() => import('../../parties/write-party/party-dialog'));
type Project = ResponseOf<typeof createProject>;

interface ProjectDialogProps {
  /** Whom it is for, where that is known. */
  customer?: { readonly id: string; readonly name: string };
  onDone: (project: Project) => void;
  onClose: () => void;
}

/** Opens a project for a customer, a new one as well. */
export default function ProjectDialog({ customer: known, onDone, onClose }: ProjectDialogProps) {
  const t = useWords(openProjectWords);
  const { homeStore, partyId, name } = useUser();
  const stores = useStores();
  const mayWriteParty = useMay('party.write');
  const [label, setLabel] = useState('');
  const [customer, setCustomer] = useState<Option | undefined>(
    known && { value: known.id, label: known.name },
  );
  const [chosen, setChosen] = useState(homeStore?.id);
  const storeId = chosen ?? stores[0]?.id;
  const [salesperson, setSalesperson] = useState<Option | undefined>(
    partyId ? { value: partyId, label: name } : undefined,
  );
  const [backOffice, setBackOffice] = useState<Option>();
  const [naming, setNaming] = useState(false);
  /** How many customers were made here: the field begins anew with the name of each. */
  const [made, setMade] = useState(0);
  const create = useAsk(createProject, {
    refreshes: [findProjects],
    onDone: (project) => {
      toast({ id: 'project-opened', tone: 'good', title: t('created', project) });
      onDone(project);
      onClose();
    },
  });
  return (
    <>
      <Decision
        title={t('title')}
        action={t('createIt')}
        busy={create.isPending}
        refusal={create.refusal}
        ready={label.trim() !== '' && customer !== undefined && storeId !== undefined}
        onClose={onClose}
        onSubmit={() => {
          if (!customer || !storeId) return;
          create.run({
            label: label.trim(),
            storeId,
            customerId: customer.value,
            salespersonId: salesperson?.value ?? null,
            backOfficeId: backOffice?.value ?? null,
          });
        }}
      >
        <TextInput
          label={t('label')}
          placeholder={t('labelHint')}
          required
          maxLength={200}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          data-autofocus
        />
        <CustomerSelect key={made} value={customer} onChange={setCustomer} />
        {mayWriteParty && (
          <Group>
            <Button size="compact-sm" variant="default" onClick={() => setNaming(true)}>
              {t('newCustomer')}
            </Button>
          </Group>
        )}
        <Select
          label={t('store')}
          searchable
          allowDeselect={false}
          data={stores.map(({ id, name: label }) => ({ value: id, label }))}
          value={storeId ?? null}
          onChange={(id) => setChosen(id ?? undefined)}
        />
        <Group grow align="flex-start">
          <StaffOneSelect
            label={t('salesperson')}
            part="SALESPERSON"
            value={salesperson}
            onChange={setSalesperson}
          />
          <StaffOneSelect
            label={t('backOffice')}
            part="BACK_OFFICE"
            value={backOffice}
            onChange={setBackOffice}
          />
        </Group>
      </Decision>
      <Suspense fallback={null}>
        {naming && (
          <PartyDialog
            onDone={({ id, displayName }) => {
              setCustomer({ value: id, label: displayName });
              setMade(made + 1);
            }}
            onClose={() => setNaming(false)}
          />
        )}
      </Suspense>
    </>
  );
}

interface CustomerSelectProps {
  value: Option | undefined;
  onChange: (customer: Option | undefined) => void;
}

function CustomerSelect({ value, onChange }: CustomerSelectProps) {
  const t = useWords(openProjectWords);
  const [wanted, setWanted] = useState('');
  const found = useAnswer(
    findParties,
    { limit: 20, role: ['CUSTOMER'], ...(wanted ? { q: wanted } : {}) },
    { keepPrevious: true },
  );
  return (
    <RemoteSelect
      label={t('customer')}
      placeholder={t('customerHint')}
      required
      options={(found.data?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
      value={value}
      onChange={onChange}
      onSearch={setWanted}
    />
  );
}
