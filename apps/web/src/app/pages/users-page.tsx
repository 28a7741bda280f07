import { UsersPage } from '../../users/find-users/users-page';
import { OnlyWith } from '../error-page';

export default function UsersRoutePage() {
  return (
    <OnlyWith permission="user.read">
      <UsersPage />
    </OnlyWith>
  );
}
