import { NumberInput } from '@mantine/core';

interface WholeNumberProps {
  label: string;
  description?: string;
  /** « j », « e-mails ». */
  unit?: string;
  min: number;
  max: number;
  value: number | undefined;
  /** Nothing is right as well. */
  optional?: boolean;
  width?: number;
  onChange: (value: number | undefined) => void;
}

/** A whole number within bounds; undefined while it is none. */
export function WholeNumber({
  unit,
  optional = false,
  width = 260,
  min,
  max,
  value,
  onChange,
  ...field
}: WholeNumberProps) {
  return (
    <NumberInput
      {...field}
      min={min}
      max={max}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={min < 0}
      error={(value === undefined ? optional : isWithin(value, min, max)) ? undefined : `${min} – ${max}`}
      suffix={unit ? ` ${unit}` : ''}
      maw={width}
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : undefined)}
    />
  );
}

export const isWithin = (value: number | undefined, min: number, max: number): value is number =>
  value !== undefined && value >= min && value <= max;
