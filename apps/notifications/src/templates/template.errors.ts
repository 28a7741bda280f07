import { Refusal } from '@comptoir/kernel';

/** Every way a template says no. Codes are public: clients and translations match on them. */
export const templateErrors = {
  notFound: (templateId: string) => new Refusal('not-found', 'template.not-found', { templateId }),
  unusable: (field: string, message: string) =>
    new Refusal('invalid', 'template.unusable', { field }, [
      { pointer: `/${field}`, code: 'template.unusable', message },
    ]),
  /** `variable`: what has no value, where it is known. */
  valueMissing: (reason: string) =>
    new Refusal('conflict', 'template.value-missing', {
      reason,
      variable: /undefined variable: ([\w.]+)/.exec(reason)?.[1] ?? null,
    }),
  stale: (templateId: string, version: number) =>
    new Refusal('stale', 'template.stale', { templateId, version }),
  /** A store has one reminder per language. */
  exists: (storeId: string | null, language: string) =>
    new Refusal('conflict', 'template.exists', { storeId, language }),
  /** Every store without a reminder of its own uses it. */
  indispensable: (templateId: string) => new Refusal('conflict', 'template.indispensable', { templateId }),
  outOfScope: (storeId: string | null) => new Refusal('forbidden', 'store.out-of-scope', { storeId }),
};
