import { Client } from '@comptoir/client';
import { askForSignIn } from './sign-in-again';

/** The one client of the front: cookie session, same origin. A 401 opens the sign-in dialog and then repeats. */
export const api = new Client({ onUnauthenticated: askForSignIn });
