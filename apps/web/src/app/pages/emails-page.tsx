import { EmailsPage } from '../../emails/find-emails/emails-page';
import { OnlyWith } from '../error-page';

export default function EmailsRoutePage() {
  return (
    <OnlyWith permission="email.read">
      <EmailsPage />
    </OnlyWith>
  );
}
