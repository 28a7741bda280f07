import type { TemplateView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { templateErrors } from './template.errors';
import { Templates, type TemplateRow } from './templates.port';

/** Templates as one user may see and change them. */
@Injectable()
export class TemplateDesk {
  constructor(private readonly templates: Templates) {}

  /** Refuses what does not exist, and what this user may not change. */
  async changeable(templateId: string, caller: Caller): Promise<TemplateRow> {
    const template = await this.seen(templateId, caller);
    assertReach(template.storeId, caller);
    return template;
  }

  /** The same of what is deleted or not. */
  async restorable(templateId: string, caller: Caller): Promise<TemplateRow> {
    const template = visibleTo(caller, await this.templates.evenDeleted(templateId));
    if (!template) throw templateErrors.notFound(templateId);
    assertReach(template.storeId, caller);
    return template;
  }

  /** Refuses what does not exist or is of a store of others: nobody learns which. */
  async seen(templateId: string, caller: Caller): Promise<TemplateRow> {
    const template = visibleTo(caller, await this.templates.get(templateId));
    if (!template) throw templateErrors.notFound(templateId);
    return template;
  }

  async view(templateId: string, caller: Caller): Promise<TemplateView> {
    return viewFor(await this.seen(templateId, caller), caller);
  }
}

function visibleTo(caller: Caller, template: TemplateRow | undefined): TemplateRow | undefined {
  const { stores } = caller.scopeFor('email.read');
  return template && (template.storeId === null || stores === 'all' || stores.includes(template.storeId))
    ? template
    : undefined;
}

/** Refuses to write the template of a store of others; that of every store is of those who reach every store. */
export function assertReach(storeId: string | null, caller: Caller): void {
  if (!reaches(storeId, caller)) throw templateErrors.outOfScope(storeId);
}

export function viewFor(template: TemplateRow, caller: Caller): TemplateView {
  const mine = caller.can('template.write') && reaches(template.storeId, caller);
  return { ...template, may: mine ? (isIndispensable(template) ? ['change'] : ['change', 'delete']) : [] };
}

export function isIndispensable({ kind, storeId }: Pick<TemplateRow, 'kind' | 'storeId'>): boolean {
  return kind === 'QUOTE_REMINDER' && storeId === null;
}

/** A template is nobody's own: who may write only what is theirs writes none. */
function reaches(storeId: string | null, caller: Caller): boolean {
  const { stores, ownPartyId } = caller.scopeFor('template.write');
  if (ownPartyId !== undefined) return false;
  return stores === 'all' || (storeId !== null && stores.includes(storeId));
}
