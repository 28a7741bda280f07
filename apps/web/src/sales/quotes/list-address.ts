/** The list as it was last seen on this page, so that the way back leads to the same filters. */
let last: Record<string, string> = {};

export const rememberList = (search: Record<string, string>): void => {
  last = search;
};

export const lastList = (): Record<string, string> => last;
