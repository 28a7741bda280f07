import type { ServiceName } from '@comptoir/contracts';
import { answersUser } from '../streams/permissions';
import { Backbone, type BackboneOptions } from './backbone';

/** The connection on which a process answers, and does nothing else: as a user of its own, beside the service's. */
export class AnswersBackbone extends Backbone {
  constructor(service: ServiceName, { url, ...options }: Omit<BackboneOptions, 'name' | 'fit'>) {
    super({ ...options, name: answersUser(service), url: answersUrl(service, url) });
  }
}

/** Whoever connects as somebody else than the service may do everything, or nobody is asked for a name. */
function answersUrl(service: ServiceName, url: string): string {
  const addresses = url.split(',').map((one) => {
    const address = new URL(one);
    if (address.username === service) address.username = answersUser(service);
    return address.href;
  });
  return addresses.join(',');
}
