import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface TakeBackProps {
  readonly offered: boolean;
  readonly busy: boolean;
  readonly words: {
    readonly takeBack: string;
    /** What goes and what stays, asked before it is done. */
    readonly ask: string;
    readonly keep: string;
    /** What went and what stayed, once it is done. */
    readonly result: string | undefined;
  };
  readonly onConfirm: () => void;
  /** What else can be done; not while it is asked. */
  readonly children: ReactNode;
}

/** Takes back what something has made, after a second click. */
export function TakeBack({ offered, busy, words, onConfirm, children }: TakeBackProps) {
  const [asking, setAsking] = useState(false);
  const press = () => {
    setAsking(!asking);
    if (asking) onConfirm();
  };
  return (
    <>
      {asking && <Text size="sm">{words.ask}</Text>}
      <Group gap="xs" mt={4}>
        {!asking && children}
        {offered && (
          <Button size="compact-sm" variant="default" loading={busy} onClick={press}>
            {words.takeBack}
          </Button>
        )}
        {asking && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAsking(false)}>
            {words.keep}
          </Button>
        )}
      </Group>
      <Text size="sm" role="status">
        {words.result}
      </Text>
    </>
  );
}
