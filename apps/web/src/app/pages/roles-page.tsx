import { RolesPage } from '../../users/find-roles/roles-page';
import { OnlyWith } from '../error-page';

export default function RolesRoutePage() {
  return (
    <OnlyWith permission="user.read">
      <RolesPage />
    </OnlyWith>
  );
}
