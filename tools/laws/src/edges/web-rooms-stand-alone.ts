import type { Place } from '../place';
import type { EdgeLaw } from './edge';

/**
 * Who is signed in (`session`) is asked by every room, like the words and the widgets; the list that rooms declare
 * their tabs with is one for all (`documents`).
 */
const shared = ['ui', 'lib', 'testing', 'session', 'documents'];

/** `app` puts rooms together; `ui` and `lib` know nothing of the trade; rooms do not know each other. */
export const webRoomsStandAlone: EdgeLaw = {
  name: 'web-rooms-stand-alone',
  promise: 'In the front, rooms do not import rooms, and ui and lib import no room.',
  forbids({ from, to, specifier }) {
    if (!isWeb(from) || to === undefined || !isWeb(to) || from.role === 'spec') return undefined;
    if (from.room === undefined || to.room === undefined || from.room === to.room) return undefined;
    if (from.room === 'app' || from.room === 'testing' || shared.includes(to.room)) return undefined;
    return `apps/web/src/${from.room} may not know '${specifier}'; move what both need to ui or lib, or join them in app.`;
  },
};

function isWeb(place: Place): boolean {
  return place.building === 'apps' && place.project === 'web';
}
