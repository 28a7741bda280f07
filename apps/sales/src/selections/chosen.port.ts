import type { createSelection, RequestOf } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { papersReadBy, type PaperScopes } from '../paper-list/paper-scopes';
import { Segments } from '../saved-views/segments.port';
import type { Chosen } from './selection.repository';

type Request = RequestOf<typeof createSelection>;

/** What a request selects, as far as its caller may read it. */
@Injectable()
export class ChosenPapers {
  constructor(private readonly segments: Segments) {}

  /** A segment is its view's filter at this moment. */
  async of(request: Request, caller: Caller): Promise<{ chosen: Chosen; scopes: PaperScopes }> {
    const chosen = request.mode === 'view' ? await this.seen(request, caller) : request;
    return { chosen, scopes: scopesOf(chosen, caller) };
  }

  private async seen(
    { target, viewId, exclusions }: Extract<Request, { mode: 'view' }>,
    caller: Caller,
  ): Promise<Chosen> {
    const filter = await this.segments.filterOf(target, viewId, caller);
    // The filter is that of the view's own list, which is the target.
    return { target, mode: 'filter', filter, exclusions } as Chosen;
  }
}

/** A kind of paper that the filter names must be readable; of those that it does not name, whichever are. */
function scopesOf(chosen: Chosen, caller: Caller): PaperScopes {
  if (chosen.target === 'papers')
    return papersReadBy(caller, chosen.mode === 'filter' ? chosen.filter.type : undefined);
  return papersReadBy(caller, [chosen.target === 'quotes' ? 'QUOTE' : 'ORDER']);
}
