import { appointmentTypeWords } from './appointment-type.words';
import { formatDay } from './format';
import { hasWords, useWords } from './words';

/** What, when and at which time, as jobs call their appointments: `SURVEY 2026-12-02 09:00` -> « Métré, 02/12/2026 09:00 ». */
export function useSlotText(): (label: string) => string {
  const t = useWords(appointmentTypeWords);
  return (label) => {
    const [type = '', day, time] = label.split(' ');
    if (!hasWords(appointmentTypeWords, type) || !day || !time) return label;
    return `${t(type)}, ${formatDay(day)} ${time}`;
  };
}
