import { configOf, type ConfigOf } from '@comptoir/service-kit';

export const salesConfig = configOf('sales', {});
export type SalesConfig = ConfigOf<typeof salesConfig>;
