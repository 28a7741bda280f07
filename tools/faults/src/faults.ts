import type { Fault } from './fault';
import { r01 } from './r01-kills';
import { r02 } from './r02-restarts';
import { r03 } from './r03-absence';
import { r04 } from './r04-amnesia';
import { r17 } from './r17-mail-server';
import { r19 } from './r19-rolling-restart';

/** Every fault that is run on whole processes; those of the messaging library alone are specs beside it. */
export const faults: readonly Fault[] = [r01, r02, r03, r04, r17, r19];
