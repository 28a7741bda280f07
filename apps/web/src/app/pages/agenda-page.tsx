import { AgendaPage } from '../../appointments/show-agenda/agenda-page';
import { OnlyWith } from '../error-page';

export default function AgendaRoutePage() {
  return (
    <OnlyWith permission="appointment.read">
      <AgendaPage />
    </OnlyWith>
  );
}
