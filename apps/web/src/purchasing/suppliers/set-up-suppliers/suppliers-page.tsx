import { TextInput } from '@mantine/core';
import { findSuppliers, type SupplierView } from '@comptoir/contracts';
import { IconSearch, IconTruckOff } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { useDebouncedText } from '../../../lib/use-debounced';
import { usePages } from '../../../ui/list/use-pages';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { SettingsPage } from '../../../ui/settings/settings-page';
import { SettingsTable } from '../../../ui/settings/settings-table';
import { setUpSuppliersWords } from './set-up-suppliers.words';

const SupplierDialog = lazy(() => import('./supplier-dialog'));

/** Achats › Fournisseurs: on which terms we buy from whom. */
export function SuppliersPage() {
  const t = useWords(setUpSuppliersWords);
  const navigate = useNavigate();
  const { q } = useSearch({ strict: false }) as { q?: string };
  const [open, setOpen] = useState<SupplierView>();
  const suppliers = usePages(findSuppliers, { limit: 50, ...(q ? { q } : {}) });
  const field = useDebouncedText(
    q ?? '',
    (text) => void navigate({ to: '.', search: text.trim() ? { q: text.trim() } : {} }),
  );
  return (
    <SettingsPage
      title={t('title')}
      section={t('section')}
      count={suppliers.total === undefined ? undefined : t('count', { count: suppliers.total })}
      dialog={open && <SupplierDialog supplier={open} onClose={() => setOpen(undefined)} />}
      answer={suppliers}
      filters={
        <TextInput
          aria-label={t('search')}
          placeholder={t('search')}
          w={280}
          maxLength={200}
          value={field.text}
          onChange={(event) => field.setText(event.currentTarget.value)}
          leftSection={<IconSearch size={14} aria-hidden />}
        />
      }
      empty={
        suppliers.items.length === 0
          ? { icon: IconTruckOff, title: t('none'), text: t('noneText') }
          : undefined
      }
    >
      <SettingsTable
        caption={t('title')}
        rows={suppliers.items}
        idOf={({ id }) => id}
        columns={[
          {
            name: 'name',
            label: t('name'),
            cell: ({ name, active }) => (active ? name : `${name} (${t('inactive')})`),
          },
          { name: 'reference', label: t('reference'), cell: ({ reference }) => reference },
          {
            name: 'orderEmail',
            label: t('orderEmail'),
            cell: ({ orderEmail, email }) => orderEmail ?? email,
          },
          {
            name: 'leadTimeDays',
            label: t('leadTimeDays'),
            number: true,
            cell: ({ leadTimeDays }) => leadTimeDays !== null && t('days', { count: leadTimeDays }),
          },
          {
            name: 'orderMinimum',
            label: t('orderMinimum'),
            number: true,
            cell: ({ orderMinimum }) => orderMinimum && <Amount value={orderMinimum} />,
          },
        ]}
        open={{ label: t('open'), nameOf: ({ name }) => t('openNamed', { name }), act: setOpen }}
        more={suppliers.hasMore ? { act: suppliers.more, busy: suppliers.isFetchingMore } : undefined}
      />
    </SettingsPage>
  );
}
