import { disturbances } from './disturbances';
import type { Fault } from './fault';
import { r01 } from './r01-kills';

/** Every fault that is run on whole processes; those of the messaging library alone are specs beside it. */
export const faults: readonly Fault[] = [r01, ...disturbances];
