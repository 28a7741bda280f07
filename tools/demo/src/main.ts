import { writeFileSync } from 'node:fs';
import { makeAccounts, type DemoAccount } from './accounts';
import { articleRows, documentRows, partyRows, projectReference, projectRows, storeRows } from './files';
import { makeAppointments } from './appointments';
import { makeComments } from './comments';
import { House } from './house';
import { makeOrders } from './orders';
import { makeProjectFiles } from './project-files';
import { makePurchases } from './purchases';
import { makeQuotes, signLate } from './quotes';
import { freshOnes, longExpired, stories } from './situations';
import { makeTerms } from './suppliers';
import { makeTasks, runBulkTask } from './tasks';

/** Three shops in every situation, dated around today. Everything that is there already is left as it is. */
async function loadDemo(env: NodeJS.ProcessEnv): Promise<DemoAccount[]> {
  const { BASE_URL: url, ADMIN_EMAIL: email, DEMO_PASSWORD: password, CLOCK } = env;
  if (!url || !email || !password) throw new Error('BASE_URL, ADMIN_EMAIL and DEMO_PASSWORD must be set.');
  const now = CLOCK ? new Date(CLOCK) : new Date();
  const house = await House.enter({ url, email, password });
  await house.take('stores', storeRows());
  await house.take('parties', partyRows());
  await house.take('articles', articleRows());
  await house.take('projects', projectRows(now));
  await house.take('documents', documentRows(now));

  const known = await house.projects();
  const projects = stories.flatMap((_, index) => known.get(projectReference(index)) ?? []);
  await makeQuotes(
    house,
    freshOnes.flatMap((index) => projects[index] ?? []),
  );
  const late = projects[longExpired];
  if (late) await signLate(house, late);
  await makeTerms(house);
  await makePurchases(house, await makeOrders(house, projects, projects[freshOnes[1] ?? -1]), now);
  await makeTasks(house, projects, now);
  await makeComments(house, projects);
  await makeProjectFiles(house, projects);
  await makeAppointments(house, projects, now);
  await runBulkTask(house, now);
  const administrator = { email, password, role: 'Administrateur', administrator: true };
  return [administrator, ...(await makeAccounts(house, password))];
}

loadDemo(process.env).then(
  (accounts) => {
    const file = process.env.DEMO_ACCOUNTS_FILE;
    if (file) writeFileSync(file, JSON.stringify(accounts, null, 2), { mode: 0o600 });
    else
      console.log(accounts.map(({ email, password, role }) => `${email}  ${password}  ${role}`).join('\n'));
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
