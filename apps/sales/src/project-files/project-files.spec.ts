import {
  addProjectFilePart,
  attachedPartBytes,
  changeProjectFile,
  createProjectFile,
  deleteProjectFile,
  findProjectFiles,
  findSendableFiles,
  largestProjectFile,
  mostProjectFileBytes,
  mostProjectFiles,
  readProjectFilePart,
  weighProjectFiles,
  readProjectHistory,
  restoreProjectFile,
  type ProjectFileKind,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNobody,
  asSalesperson,
  startTestService,
  together,
  tokenFor,
  type TestCaller,
  type TestService,
} from '@comptoir/testing';
import { Shop } from '../../test/shops.builder';
import { salesService } from '../sales-service';
import { PurgeProjectFiles } from './purge-project-files/purge-project-files.job';

let sales: TestService;
let shop: Shop;
let projectId: string;
let manager: TestCaller;

beforeAll(async () => {
  sales = await startTestService(salesService);
});
afterAll(() => sales.stop());
beforeEach(async () => {
  shop = await Shop.open(sales);
  projectId = (await shop.project()).id;
  manager = asManager([shop.id]);
});

const pdf = (bytes = 0) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, 'x')]);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
interface Sent {
  kind?: ProjectFileKind;
  name?: string;
  bytes?: number;
  as?: TestCaller;
  partBytes?: number;
}
const announce = (bytes: number, { kind = 'PLAN', name = 'plan.pdf', as = manager }: Sent = {}) =>
  sales.ask(createProjectFile, { projectId, kind, name, bytes }, { as });
const part = (projectFileId: string, at: number, content: Buffer, as = manager) =>
  sales.ask(addProjectFilePart, { projectFileId, part: at, content: content.toString('base64') }, { as });
async function send(content: Buffer, { partBytes = attachedPartBytes, ...sent }: Sent = {}) {
  let file = await announce(sent.bytes ?? content.length, sent);
  for (let at = 0; at * partBytes < content.length; at += 1)
    file = await part(file.id, at, content.subarray(at * partBytes, (at + 1) * partBytes), sent.as);
  return file;
}
const list = async (as = manager) => (await sales.ask(findProjectFiles, { projectId }, { as })).items;
async function download(fileId: string, as?: TestCaller) {
  const headers: Record<string, string> = as
    ? { authorization: `Bearer ${await tokenFor(as, 'sales')}` }
    : {};
  const answer = await fetch(`${sales.url}/internal/project-files/${fileId}/content`, { headers });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

describe('a file of a project', () => {
  it('is listed once it is whole, under a name of our making, and comes back as it was', async () => {
    const content = pdf(2.5 * attachedPartBytes);
    const announced = await announce(content.length, { name: '../../Plan cuisine.exe' });
    expect(announced).toMatchObject({ type: null, received: 0, bytes: content.length });
    expect(await list()).toEqual([]);
    const file = await send(content, { name: '../../Plan cuisine.exe' });
    expect(await list()).toEqual([file]);
    expect(file).toMatchObject({
      kind: 'PLAN',
      name: 'Plan-cuisine.pdf',
      type: 'application/pdf',
      received: content.length,
      addedBy: manager.name,
      version: 1,
    });
    const { status, headers, bytes } = await download(file.id, manager);
    expect(status).toBe(200);
    expect(bytes.equals(content)).toBe(true);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-length')).toBe(String(content.length));
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Plan-cuisine.pdf");
  });

  it('is one file however often it is announced with one key', async () => {
    const order = { projectId, kind: 'PLAN' as const, name: 'plan', bytes: 9 };
    const as = { as: manager, idempotencyKey: 'key' };
    const [first, again] = [
      await sales.ask(createProjectFile, order, as),
      await sales.ask(createProjectFile, order, as),
    ];
    expect(again.id).toBe(first.id);
  });

  it('changes name and kind for whoever read it last, and keeps the ending that it is', async () => {
    const { id: projectFileId } = await send(png, { name: 'photo.png' });
    const change = (version: number) =>
      sales.ask(
        changeProjectFile,
        { projectFileId, kind: 'PHOTO', name: 'Avant travaux.pdf' },
        { as: manager, etag: `"${version}"` },
      );
    const outcomes = await together(2, () => change(1));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(change(1)).toBeRefused('project-file.changed-meanwhile');
    expect(await list()).toMatchObject([{ kind: 'PHOTO', name: 'Avant-travaux.png', version: 2 }]);
  });

  it('is deleted, comes back within a day, and is gone for good after it', async () => {
    const { id: projectFileId } = await send(pdf());
    const as = manager;
    await sales.ask(deleteProjectFile, { projectFileId }, { as });
    expect(await list()).toEqual([]);
    expect((await download(projectFileId, as)).status).toBe(404);
    await expect(sales.ask(deleteProjectFile, { projectFileId }, { as })).toBeRefused(
      'project-file.not-found',
    );
    await sales.app.get(PurgeProjectFiles).run();
    expect(await sales.ask(restoreProjectFile, { projectFileId }, { as })).toMatchObject({
      id: projectFileId,
      version: 3,
    });
    expect(await list()).toHaveLength(1);
    await sales.ask(deleteProjectFile, { projectFileId }, { as });
    await sales.db.execute(
      sql`update project_file set deleted_at = deleted_at - interval '25 hours' where id = ${projectFileId}`,
    );
    await sales.app.get(PurgeProjectFiles).run();
    await expect(sales.ask(restoreProjectFile, { projectFileId }, { as })).toBeRefused(
      'project-file.not-found',
    );
    expect(await sales.db.query(sql`select from project_file_part where file_id = ${projectFileId}`)).toEqual(
      [],
    );
  });

  it('that never came whole is forgotten after an hour, and no other', async () => {
    const whole = await send(pdf());
    const { id } = await announce(100);
    await sales.db.execute(sql`update project_file set added_at = added_at - interval '61 minutes'`);
    await sales.app.get(PurgeProjectFiles).run();
    await expect(part(id, 0, pdf())).toBeRefused('project-file.not-found');
    expect(await list()).toMatchObject([{ id: whole.id }]);
  });

  it('is told in the history of its project', async () => {
    const { id: projectFileId } = await send(pdf(), { name: 'Plan.pdf' });
    const as = manager;
    await sales.ask(deleteProjectFile, { projectFileId }, { as });
    await sales.ask(restoreProjectFile, { projectFileId }, { as });
    const { items } = await sales.ask(readProjectHistory, { projectId }, { as });
    expect(items.slice(0, 3)).toMatchObject(
      ['restored', 'deleted', 'added'].map((what) => ({
        action: `project-file.${what}`,
        actor: manager.name,
        facts: { kind: 'PLAN', label: 'Plan.pdf' },
      })),
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['a page named .pdf', Buffer.from('<script>alert(1)</script>')],
    ['a program that says %PDF later', Buffer.from('MZ....%PDF-1.7')],
    ['a PDF that is an archive as well', Buffer.concat([pdf(400), archiveEnd()])],
  ])('%s, whatever the size of its parts, and nothing is left of it', async (_, content) => {
    for (const partBytes of [attachedPartBytes, 12])
      await expect(send(content, { partBytes })).toBeRefused('project-file.type-refused');
    expect(await sales.db.query(sql`select from project_file where project_id = ${projectId}`)).toEqual([]);
  });

  it('an empty one, one that is too large, and more than was announced', async () => {
    await expect(announce(0)).toBeRefused('request.invalid');
    await expect(announce(largestProjectFile + 1)).toBeRefused('request.invalid');
    await expect(announce(5, { name: 'a\r\nb' })).toBeRefused('request.invalid');
    const { id } = await announce(12);
    await expect(part(id, 0, Buffer.alloc(0))).toBeRefused('request.invalid');
    await expect(part(id, 0, pdf(4))).toBeRefused('project-file.too-long');
    await expect(part(id, 1, pdf())).toBeRefused('project-file.part-out-of-order');
    await part(id, 0, pdf());
    await expect(part(id, 0, pdf())).toBeRefused('project-file.part-out-of-order');
  });

  it('one more than a project holds, by number and by size, also of two at once', async () => {
    const fill = (files: number, bytes: number) =>
      sales.db.execute(sql`
        insert into project_file (id, project_id, kind, name, type, bytes, received, added_by_id, added_by)
        select gen_random_uuid(), ${projectId}, 'OTHER', 'f', 'image/png', ${bytes}::int, ${bytes}::int, 'x', 'x'
        from generate_series(1, ${files}::int)`);
    await fill(mostProjectFiles - 1, 10);
    const outcomes = await together(2, () => announce(9));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(announce(9)).toBeRefused('project-file.too-many');
    projectId = (await shop.project()).id;
    const deleted = await send(pdf());
    await sales.ask(deleteProjectFile, { projectFileId: deleted.id }, { as: manager });
    await fill(20, mostProjectFileBytes / 20 - 1);
    await announce(20);
    await expect(announce(1)).toBeRefused('project-file.project-full');
    await expect(sales.ask(restoreProjectFile, { projectFileId: deleted.id }, { as: manager })).toBeRefused(
      'project-file.project-full',
    );
  });
});

describe('who may', () => {
  it('read it: whoever reads the project, and nobody else', async () => {
    const { id } = await send(pdf());
    const reader = aCaller({ 'project.read': { scope: 'stores', stores: [shop.id] } });
    expect(await list(reader)).toMatchObject([{ id }]);
    expect(await sales.ask(findProjectFiles, { projectId }, { as: reader })).toMatchObject({
      mayWrite: false,
    });
    expect(await sales.ask(findProjectFiles, { projectId }, { as: manager })).toMatchObject({
      mayWrite: true,
    });
    expect((await download(id, reader)).status).toBe(200);
    for (const as of [asManager([newId()]), asSalesperson(newId(), [shop.id])]) {
      await expect(list(as)).toBeRefused('project.not-found');
      expect((await download(id, as)).status).toBe(404);
    }
    expect((await download(id, asNobody())).status).toBe(403);
    expect((await download(id)).status).toBe(401);
    expect((await download('..%2F..%2Fhealth', manager)).status).toBe(404);
  });

  it('write it: who holds the permission where the project is', async () => {
    const { id: projectFileId } = await send(pdf());
    const reader = aCaller({ 'project.read': { scope: 'network' } });
    const stranger = asManager([newId()]);
    const change = { projectFileId, kind: 'OTHER' as const, name: 'x' };
    const attempts: ((as: TestCaller) => Promise<unknown>)[] = [
      (as) => part(projectFileId, 0, pdf(), as),
      (as) => sales.ask(changeProjectFile, change, { as, etag: '"1"' }),
      (as) => sales.ask(deleteProjectFile, { projectFileId }, { as }),
      (as) => sales.ask(restoreProjectFile, { projectFileId }, { as }),
    ];
    await expect(announce(9, { as: reader })).toBeRefused('permission.missing');
    await expect(announce(9, { as: stranger })).toBeRefused('project.not-found');
    for (const attempt of attempts) {
      await expect(attempt(reader)).toBeRefused('permission.missing');
      await expect(attempt(stranger)).toBeRefused('project-file.not-found');
    }
  });

  it('go on with it: only who announced it', async () => {
    const { id } = await announce(9);
    await expect(part(id, 0, pdf(), asManager([shop.id]))).toBeRefused('project-file.not-found');
  });
});

describe('what the mailer takes', () => {
  it('is what this project has of these kinds, part by part, and of no other project', async () => {
    const content = pdf(attachedPartBytes);
    const plan = await send(content);
    await send(png, { kind: 'PHOTO' });
    const deleted = await send(pdf());
    await sales.ask(deleteProjectFile, { projectFileId: deleted.id }, { as: manager });
    await announce(9);
    const kinds = ['PLAN' as const, 'TERMS' as const];
    const { items } = await sales.ask(findSendableFiles, { projectId, kinds });
    expect(items).toMatchObject([{ id: plan.id, projectId, name: 'plan.pdf', bytes: content.length }]);
    const { id: bare } = await shop.project();
    const weighed = await sales.ask(weighProjectFiles, { projectIds: [bare, projectId], kinds });
    expect(weighed.items).toEqual([{ projectId, kind: 'PLAN', bytes: content.length }]);
    const read = (at: number, of = projectId) =>
      sales.ask(readProjectFilePart, { projectId: of, projectFileId: plan.id, part: at });
    const parts = [await read(0), await read(1), await read(2)].map(({ content: one }) => one);
    expect(parts[2]).toBeNull();
    expect(Buffer.concat(parts.map((one) => Buffer.from(one ?? '', 'base64'))).equals(content)).toBe(true);
    await expect(read(0, (await shop.project()).id)).toBeRefused('project-file.not-found');
  });
});

/** The record that ends a ZIP. */
function archiveEnd(): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  return record;
}
