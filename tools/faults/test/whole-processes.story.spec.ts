import { everyChange } from '../src/fault';
import { faults } from '../src/faults';

/** On the built services, as small as every change can afford; `npm run faults -- R01` runs one at the promised size. */
describe('Comptoir as it runs', () => {
  it.each(faults.map((fault) => [fault.id, fault.title, fault] as const))(
    '%s: loses and doubles nothing when: %s',
    async (_, __, fault) => {
      const verdict = await fault.run(everyChange);
      expect(verdict).toMatchObject({ lost: 0, duplicates: 0 });
      if (!verdict.pass) throw new Error(JSON.stringify(verdict));
    },
  );
});
