import { Refusal } from '@comptoir/kernel';

/** Every way a template says no. Codes are public: clients and translations match on them. */
export const templateErrors = {
  notFound: (templateId: string) => new Refusal('not-found', 'template.not-found', { templateId }),
  unusable: (field: string, message: string) =>
    new Refusal('invalid', 'template.unusable', { field }, [
      { pointer: `/${field}`, code: 'template.unusable', message },
    ]),
  valueMissing: (reason: string) => new Refusal('conflict', 'template.value-missing', { reason }),
  stale: (templateId: string, version: number) =>
    new Refusal('stale', 'template.stale', { templateId, version }),
  outOfScope: (templateId: string) => new Refusal('forbidden', 'store.out-of-scope', { templateId }),
};
