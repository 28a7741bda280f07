import { useUser } from '../session/session';

/** Users and roles are the whole network's: whoever could change them for one shop could give themselves the others. */
export const useMayAdminister = (): boolean => useUser().grants['user.write']?.scope === 'network';
