import { z } from 'zod';
import { defineAsk } from '../define';
import { attachedFileTypes, attachedPartBytes } from '../notifications/attachments';
import { instant, line } from '../shared/values';
import { projectFileKinds } from './project-file-kinds';

export const largestProjectFile = 10 * 1024 * 1024;
/** What one project holds, what is still coming in counted with it. */
export const mostProjectFiles = 100;
export const mostProjectFileBytes = 200 * 1024 * 1024;
/** How long a deleted file can be restored. */
export const projectFileUndoHours = 24;

const kind = z.enum(projectFileKinds);
const projectFileId = z.uuid();

export const projectFile = z
  .object({
    id: projectFileId,
    version: z.int(),
    kind,
    /** Made of the name given and of what the content really is. */
    name: z.string(),
    /** Null until all of it is here. */
    type: z.enum(attachedFileTypes).nullable(),
    bytes: z.int(),
    received: z.int(),
    addedBy: z.string(),
    addedAt: instant,
  })
  .meta({ id: 'ProjectFile' });
export type ProjectFile = z.output<typeof projectFile>;

/** Those that are whole, newest first. */
export const findProjectFiles = defineAsk({
  name: 'sales.project-file.find',
  http: { method: 'GET', path: '/projects/:projectId/files', summary: 'List the files of a project' },
  permission: 'project.read',
  request: z.strictObject({ projectId: z.uuid() }),
  response: z.object({
    items: z.array(projectFile),
    /** Whether this user may add, change and delete here. */
    mayWrite: z.boolean(),
  }),
});
/** A PDF, PNG or JPEG of at most 10 MiB, sent in parts of 300 KiB; it is listed when its last part is here. */
export const createProjectFile = defineAsk({
  name: 'sales.project-file.create',
  http: { method: 'POST', path: '/projects/:projectId/files', status: 201, summary: 'Announce a file' },
  permission: 'project-file.write',
  request: z.strictObject({
    projectId: z.uuid(),
    kind,
    name: line(200),
    bytes: z.int().min(1).max(largestProjectFile),
  }),
  response: projectFile,
});
/** Parts come in order, from whoever announced the file; after the last one, anything but a PDF, PNG or JPEG is refused. */
export const addProjectFilePart = defineAsk({
  name: 'sales.project-file.add-part',
  http: { method: 'POST', path: '/project-files/:projectFileId/parts', summary: 'Send a part of a file' },
  permission: 'project-file.write',
  request: z.strictObject({
    projectFileId,
    part: z.int().min(0).max(100),
    /** Base64. */
    content: z
      .base64()
      .min(4)
      .max(Math.ceil(attachedPartBytes / 3) * 4),
  }),
  response: projectFile,
});
export const changeProjectFile = defineAsk({
  name: 'sales.project-file.change',
  http: {
    method: 'PATCH',
    path: '/project-files/:projectFileId',
    summary: 'Change name and kind of a file',
    ifMatch: 'required',
  },
  permission: 'project-file.write',
  request: z.strictObject({ projectFileId, kind, name: line(200) }),
  response: projectFile,
});
/** It can be restored for 24 hours; then it is gone. */
export const deleteProjectFile = defineAsk({
  name: 'sales.project-file.delete',
  http: { method: 'DELETE', path: '/project-files/:projectFileId', summary: 'Delete a file' },
  permission: 'project-file.write',
  request: z.strictObject({ projectFileId }),
  response: z.object({ projectFileId, name: z.string() }),
});
export const restoreProjectFile = defineAsk({
  name: 'sales.project-file.restore',
  http: { method: 'POST', path: '/project-files/:projectFileId/restore', summary: 'Restore a deleted file' },
  permission: 'project-file.write',
  request: z.strictObject({ projectFileId }),
  response: projectFile,
});

/** What goes out with a message: never more than the name, the type and the bytes. */
export const sendableFile = z.object({
  id: projectFileId,
  projectId: z.uuid(),
  kind,
  name: z.string(),
  type: z.enum(attachedFileTypes),
  bytes: z.int(),
});
export type SendableFile = z.output<typeof sendableFile>;
/** For the mailer, just before it writes: the files of these kinds that this project has. */
export const findSendableFiles = defineAsk({
  name: 'sales.project-file.find-sendable',
  request: z.strictObject({ projectId: z.uuid(), kinds: z.array(kind).min(1).max(projectFileKinds.length) }),
  response: z.object({ items: z.array(sendableFile) }),
});
/** What the files of each of these kinds weigh, of each of these projects that has any. */
export const weighProjectFiles = defineAsk({
  name: 'sales.project-file.weigh',
  request: z.strictObject({
    projectIds: z.array(z.uuid()).min(1).max(200),
    kinds: z.array(kind).min(1).max(projectFileKinds.length),
  }),
  response: z.object({ items: z.array(z.object({ projectId: z.uuid(), kind, bytes: z.int() })) }),
});
/** The part with that number, from 0, in base64; null after the last one. Nothing of a file of another project. */
export const readProjectFilePart = defineAsk({
  name: 'sales.project-file.read-part',
  request: z.strictObject({ projectId: z.uuid(), projectFileId, part: z.int().min(0).max(100) }),
  response: z.object({ content: z.string().nullable() }),
});
