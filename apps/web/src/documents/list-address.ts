/** Each list as it was last seen on this page, so that the way back leads to the same filters. */
const last = new Map<string, Record<string, string>>();

export const rememberList = (path: string, search: Record<string, string>): void => {
  last.set(path, search);
};

export const lastList = (path: string): Record<string, string> => last.get(path) ?? {};
