import type { EdgeLaw } from './edge';

export const servicesKnowOnlyContracts: EdgeLaw = {
  name: 'services-know-only-contracts',
  promise: 'A service never imports another service, by name or by relative path.',
  forbids({ from, to, specifier }) {
    if (to?.building !== 'apps' || from.building === 'tools') return undefined;
    if (from.building === 'apps' && from.project === to.project) return undefined;
    return `'${specifier}' is inside apps/${to.project}; what it offers is in @comptoir/contracts.`;
  },
};
