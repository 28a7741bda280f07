import { configOf } from '@comptoir/service-kit';

export const purchasingConfig = configOf('purchasing', {});
