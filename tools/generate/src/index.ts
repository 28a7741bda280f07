export { generate, type GenerateOptions } from './generate';
export { fixedToday } from './calendar';
export { rareName } from './names';
