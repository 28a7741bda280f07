import { Button, Checkbox, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import {
  chooseDefaultView,
  viewSharings,
  type ShownListName,
  type SavedView,
  type ViewSharing,
} from '@comptoir/contracts';
import { isRefusal, type Refusal } from '@comptoir/kernel';
import { useRef, useState, type FormEvent } from 'react';
import { api } from '../../../lib/api';
import { useWords } from '../../../lib/words';
import { useStores, useUser } from '../../../session/session';
import { RefusalNote } from '../../../ui/refusal-note';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { viewWords } from '../saved-views.words';
import { viewsMenuWords } from '../views-menu.words';
import type { SavedViews, ViewContent } from '../use-saved-views';

interface SaveViewDialogProps {
  list: ShownListName;
  saved: SavedViews;
  /** The view whose name and sharing change; a new one where absent. */
  view: SavedView | undefined;
  /** What the list shows: the content of a new view. */
  content: Pick<ViewContent, 'filter' | 'settings'>;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
}

/** Name, sharing, default. The server says how widely somebody may share. */
export default function SaveViewDialog({
  list,
  saved,
  view,
  content,
  onSaved,
  onClose,
}: SaveViewDialogProps) {
  const t = useWords(viewWords);
  const tMenu = useWords(viewsMenuWords);
  const tUi = useWords(uiWords);
  const { homeStore, role } = useUser();
  const key = useRef(crypto.randomUUID());
  const [name, setName] = useState(view?.name ?? '');
  const [sharing, setSharing] = useState<ViewSharing>(view?.sharing ?? 'PERSONAL');
  const [storeId, setStoreId] = useState(view?.store?.id ?? homeStore?.id ?? null);
  const [isDefault, setDefault] = useState(view?.default ?? false);
  const [forRole, setForRole] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const shareable = useShareableStores(saved);
  const mayShare: Record<ViewSharing, boolean> = {
    PERSONAL: true,
    STORE: shareable.length > 0,
    EVERYONE: saved.mayShare?.everyone ?? false,
  };

  const save = async () => {
    const kept = view ? { filter: view.filter, settings: view.settings } : content;
    const wanted: ViewContent = {
      ...kept,
      name: name.trim(),
      sharing,
      ...(sharing === 'STORE' && storeId ? { storeId } : {}),
    };
    const result = view ? await saved.change(view, wanted) : await saved.create(wanted, key.current);
    if (isDefault !== result.default)
      await api.call(chooseDefaultView, { list, viewId: isDefault ? result.id : null });
    if (forRole) await api.call(chooseDefaultView, { list, viewId: result.id, roleId: role.id });
    saved.read();
    toast({ id: 'view-saved', tone: 'good', title: tMenu('saved', { name: result.name }) });
    onSaved(result);
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || name.trim() === '') return;
    setBusy(true);
    try {
      await save();
    } catch (failure) {
      if (!isRefusal(failure)) throw failure;
      setRefusal(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(view ? 'editTitle' : 'title')}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            label={t('name')}
            required
            maxLength={80}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Radio.Group
            label={t('sharing')}
            value={sharing}
            onChange={(value) => setSharing(viewSharings.find((each) => each === value) ?? 'PERSONAL')}
          >
            <Stack gap={8} mt={6}>
              {viewSharings
                .filter((each) => mayShare[each] || each === sharing)
                .map((each) => (
                  <Radio key={each} value={each} label={t(each)} />
                ))}
            </Stack>
          </Radio.Group>
          {sharing === 'STORE' && (
            <Select
              label={t('store')}
              required
              allowDeselect={false}
              value={storeId}
              data={shareable.map((store) => ({ value: store.id, label: store.name }))}
              onChange={setStoreId}
            />
          )}
          <Checkbox
            label={t('default')}
            checked={isDefault}
            onChange={(event) => setDefault(event.currentTarget.checked)}
          />
          {mayShare.EVERYONE && sharing === 'EVERYONE' && (
            <Checkbox
              label={t('roleDefault', { role: role.name })}
              checked={forRole}
              onChange={(event) => setForRole(event.currentTarget.checked)}
            />
          )}
          <RefusalNote refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tUi('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={name.trim() === ''}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useShareableStores({ mayShare }: SavedViews) {
  const stores = useStores();
  const allowed = mayShare?.stores ?? [];
  return allowed === 'all' ? stores : stores.filter(({ id }) => allowed.includes(id));
}
