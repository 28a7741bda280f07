import { Text } from '@mantine/core';
import { ChoiceList, type Choice } from './choice-list';

interface ChoiceGroupProps<Value extends string> {
  label: string;
  values: readonly Value[];
  choiceOf: (value: Value) => Omit<Choice, 'value'>;
  chosen: readonly Value[] | undefined;
  onChange: (chosen: Value[]) => void;
}

/** One kind of values under its heading. */
export function ChoiceGroup<Value extends string>({
  label,
  values,
  choiceOf,
  chosen,
  onChange,
}: ChoiceGroupProps<Value>) {
  return (
    <div>
      <Text size="xs" fw={700} c="dimmed" mb={4}>
        {label}
      </Text>
      <ChoiceList
        label={label}
        maxHeight={210}
        choices={values.map((value) => ({ value, ...choiceOf(value) }))}
        chosen={chosen ?? []}
        onChange={(next) => onChange(values.filter((value) => next.includes(value)))}
      />
    </div>
  );
}
