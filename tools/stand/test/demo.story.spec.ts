import { loadDemo, openTwoStores, type TwoStores } from './two-stores.builder';

jest.setTimeout(300_000);

interface Named {
  readonly id: string;
  readonly reference: string;
}
interface Kept {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  readonly bytes: number;
}

let house: TwoStores;
beforeAll(async () => {
  house = await openTwoStores();
});
afterAll(() => house?.stand.stop());

const itemsOf = async <Item>(path: string) => ((await house.done('GET', path)) as { items: Item[] }).items;
const filesOf = async (reference: string) => {
  const projects = await itemsOf<Named>('/projects?limit=200');
  const project = projects.find((one) => one.reference === reference);
  return itemsOf<Kept>(`/projects/${project?.id}/files`);
};

describe('the demo', () => {
  it('has files of each kind that can be attached, and no more of them when it is loaded again', async () => {
    await loadDemo(house.stand);
    const files = await filesOf('P-001');
    expect(files.map(({ kind }) => kind).sort()).toEqual(['PHOTO', 'PLAN', 'TECHNICAL_SHEET', 'TERMS']);
    expect((await filesOf('P-004')).map(({ kind }) => kind).sort()).toEqual(['PHOTO', 'PLAN']);
    for (const { id, type, bytes } of files) {
      const headers = { authorization: `Bearer ${house.administrator}` };
      const answer = await fetch(`${house.stand.url}/api/v1/project-files/${id}/content`, { headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      expect((await answer.arrayBuffer()).byteLength).toBe(bytes);
    }
  });
});
