import { Module } from '@nestjs/common';
import { DeleteDraft } from './delete-draft/delete-draft.handler';
import { Drafts } from './drafts.repository';
import { FindDrafts } from './find-drafts/find-drafts.query';
import { SaveDraft } from './save-draft/save-draft.handler';

@Module({ controllers: [FindDrafts, SaveDraft, DeleteDraft], providers: [Drafts] })
export class DraftsModule {}
