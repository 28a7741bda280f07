import { everyChange } from './fault';
import { faults } from './faults';

jest.setTimeout(400_000);

/** The faults in the size that every change can afford; `npm run faults` runs them in the size that is promised. */
describe('through every fault', () => {
  it.each(faults.map((fault) => [fault.id, fault.title, fault] as const))(
    '%s nothing is lost or doubled: %s',
    async (_, _title, fault) => {
      expect(await fault.run(everyChange)).toMatchObject({ lost: 0, duplicates: 0, pass: true });
    },
  );
});
