/** Text that so few documents hold names them, and everything else is asked of those only. */
export const mostFound = 200;
