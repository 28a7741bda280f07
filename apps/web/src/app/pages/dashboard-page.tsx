import { DashboardPage } from '../dashboard/dashboard-page';

/** Open to everybody: each role sees the sections that it may read. */
export default function DashboardRoutePage() {
  return <DashboardPage />;
}
