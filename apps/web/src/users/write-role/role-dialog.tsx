import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { changeRole, createRole, findRoles, findUsers, type ResponseOf } from '@comptoir/contracts';
import { useState } from 'react';
import { useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../../ui/refusal-note';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import '../user-refusals.words';
import { PermissionMatrix } from './permission-matrix';
import { changesOf, type Permissions } from './role-draft';
import classes from './role-dialog.module.css';
import { roleWords } from './role.words';

type Role = ResponseOf<typeof findRoles>['items'][number];
interface RoleDialogProps {
  /** Absent: a new one. */
  role: Role | undefined;
  mayWrite: boolean;
  onClose: () => void;
}

/** A role: its name, and how far each of its permissions reaches. */
export default function RoleDialog({ role, mayWrite, onClose }: RoleDialogProps) {
  const t = useWords(roleWords);
  const tUi = useWords(uiWords);
  /** The role that is changed; a copy of one is new. */
  const [changed, setChanged] = useState(role);
  const [name, setName] = useState(role?.name ?? '');
  const [held, setHeld] = useState<Permissions>(role?.permissions ?? {});
  const options = {
    refreshes: [findRoles, findUsers],
    onDone: (saved: Role) => {
      toast({ id: `role-${saved.id}`, tone: 'good' as const, title: t('saved', { name: saved.name }) });
      onClose();
    },
  };
  const create = useAsk(createRole, options);
  const change = useAsk(changeRole, options);
  const changes = changesOf(changed?.permissions ?? {}, held);
  const touched = name.trim() !== changed?.name || Object.values(changes).some((count) => count > 0);
  const duplicate = () => {
    setChanged(undefined);
    setName(t('copyOf', { name }));
  };
  const save = () => {
    const content = { name: name.trim(), permissions: { ...held } };
    if (changed) change.run({ roleId: changed.id, ...content }, { version: changed.version });
    else create.run(content);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={changed ? t(mayWrite ? 'editNamed' : 'seeNamed', { name: changed.name }) : t('create')}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (touched && name.trim() !== '') save();
        }}
      >
        <Stack gap="sm">
          <Group align="flex-end" justify="space-between">
            <TextInput
              label={t('name')}
              required
              w={320}
              maxLength={80}
              readOnly={!mayWrite}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            {changed && mayWrite && (
              <Button variant="default" onClick={duplicate}>
                {t('duplicate')}
              </Button>
            )}
          </Group>
          <PermissionMatrix held={held} readOnly={!mayWrite} onChange={setHeld} />
          <RefusalNote refusal={create.refusal ?? change.refusal} />
          <div className={classes.foot}>
            <span role="status">
              {[
                ...(['given', 'taken', 'moved'] as const)
                  .filter((kind) => changes[kind] > 0)
                  .map((kind) => t(kind, { count: changes[kind] })),
                ...(changed ? [t('held', { count: changed.users })] : []),
              ].join(' · ')}
            </span>
            <Button variant="default" onClick={onClose}>
              {tUi(mayWrite ? 'cancel' : 'close')}
            </Button>
            {mayWrite && (
              <Button
                type="submit"
                disabled={!touched || name.trim() === ''}
                loading={create.isPending || change.isPending}
              >
                {changed ? tUi('save') : t('createIt')}
              </Button>
            )}
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
