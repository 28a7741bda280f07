import { allAsks, allCommands, allEvents } from '@comptoir/contracts';
import { describeTopology } from './describe-topology';

describe('the map of subjects', () => {
  const map = describeTopology();

  it('names every ask, event and command', () => {
    for (const { subject } of allAsks) expect(map).toContain(subject);
    for (const { type } of [...allEvents, ...allCommands]) expect(map).toContain(type);
  });

  it('is the same each time', () => {
    expect(describeTopology()).toBe(map);
  });
});
