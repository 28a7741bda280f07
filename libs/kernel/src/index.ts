export { addressLines } from './address-lines';
export { Money, type Currency } from './money';
export { roundHalfUpDiv } from './rounding';
export { Day, addDays, dayIn, daysBetween, instantAt, startOfDay } from './day';
export { IsoWeek, daysOf, nextWeek, previousWeek, weekOf } from './iso-week';
export { Refusal, isRefusal, type Facts, type FieldError, type RefusalKind } from './refusal';
export { problemOf, refusalOf, type Problem } from './problem';
export { Clock, FixedClock, SystemClock } from './clock';
