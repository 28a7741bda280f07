import { createTask } from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { asManager, startTestService, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { salesDirectory } from '../../../test/sales-directory.module';
import { cuisine } from '../../appointments/appointment.builder';
import { tasksService } from '../../tasks-service';
import { aTask, saintDenis } from '../task.builder';

let nats: TestNats;
let service: TestService;
let sales: TestService;
beforeAll(async () => {
  nats = await testNats();
  [service, sales] = await Promise.all([
    startTestService(tasksService, { nats }),
    startTestService(salesDirectory, { nats }),
  ]);
});
afterAll(async () => {
  await Promise.all([service?.stop(), sales?.stop()]);
  await nats?.stop();
});

it('is refused on a project that does not exist, and on one of another store alike', async () => {
  const unknown = { ...cuisine, id: newId() };
  await expect(service.ask(createTask, aTask({ project: unknown }))).toBeRefused('project.not-found');
  const elsewhere = service.ask(createTask, aTask({ storeId: saintDenis, project: cuisine }), {
    as: asManager([saintDenis]),
  });
  await expect(elsewhere).toBeRefused('project.not-found');
  expect(await service.database.query('select from task')).toEqual([]);
});

it('names its project as sales does, whatever the request says', async () => {
  const task = await service.ask(createTask, aTask({ project: { ...cuisine, label: 'Tout autre chose' } }));
  expect(task).toMatchObject({ project: cuisine, projectCount: 1 });
});
