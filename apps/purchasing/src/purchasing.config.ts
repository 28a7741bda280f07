import { configOf, type ConfigOf } from '@comptoir/service-kit';

export const purchasingConfig = configOf('purchasing', {});
export type PurchasingConfig = ConfigOf<typeof purchasingConfig>;
