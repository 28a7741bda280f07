import { addDays, dayIn, type Day } from '@comptoir/kernel';

/** So many days from today, as the shops of a stand count them: in Paris, a day begins while UTC has the one before. */
export const day = (fromToday: number): Day => addDays(dayIn('Europe/Paris', new Date()), fromToday);
