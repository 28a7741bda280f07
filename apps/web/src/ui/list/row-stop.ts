import { createContext } from 'react';

/** Whether a cell stands in the row that the table's one tab stop is: what can be pressed in it comes next. */
export const RowStop = createContext(false);
