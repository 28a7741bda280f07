import { TextInput } from '@mantine/core';

interface TimeFieldProps {
  label: string;
  /** `09:30`. */
  value: string;
  onChange: (time: string) => void;
  error?: string | undefined;
}

/** A time of day as the browser lets it be typed. */
export function TimeField({ label, value, onChange, error }: TimeFieldProps) {
  return (
    <TextInput
      type="time"
      label={label}
      required
      value={value}
      error={error}
      maw={200}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
