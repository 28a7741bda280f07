import { bySpec } from './by-spec';
import type { Fault } from './fault';
import { r01 } from './r01-kills';
import { r02 } from './r02-restarts';
import { r03 } from './r03-absence';
import { r04 } from './r04-amnesia';
import { r17 } from './r17-mail-server';
import { r19 } from './r19-rolling-restart';
import { r25 } from './r25-overload';
import { r26 } from './r26-dashboard';

/** Every fault that is run on whole processes. */
export const faults: readonly Fault[] = [r01, r02, r03, r04, r17, r19, r25, r26];

/** Those of one library or service alone, which every change runs as specs. */
export const shownBySpecs: readonly Fault[] = [
  bySpec({
    id: 'R14',
    title: 'every event delivered five times, shuffled',
    spec: 'libs/messaging/test/inbox.spec.ts',
    test: 'the inbox gives one effect',
  }),
  bySpec({
    id: 'R15',
    title: 'versions reversed and shuffled for each aggregate',
    spec: 'libs/messaging/test/inbox.spec.ts',
    test: 'the inbox comes to the same state',
  }),
  bySpec({
    id: 'R16',
    title: 'one poisoned message in a hundred',
    spec: 'libs/messaging/test/poison.spec.ts',
    test: 'poison',
  }),
  bySpec({
    id: 'R24',
    title: 'purchases are generated with a kill at each step',
    spec: 'apps/purchasing/src/generations/run-generations/run-generations.spec.ts',
    test: 'a generation',
  }),
  bySpec({
    id: 'R31',
    title: 'drops, duplicates, reordering and crashes by a simulator',
    spec: 'libs/messaging/src/simulator/simulator.spec.ts',
    test: 'the simulator breaks no promise',
  }),
  bySpec({
    id: 'R33',
    title: 'purchase orders are sent in a batch with a kill at each step',
    spec: 'apps/purchasing/src/purchase-batches/run-purchase-batches/run-purchase-batches.spec.ts',
    test: 'a batch',
  }),
];
