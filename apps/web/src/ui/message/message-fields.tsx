import { ActionIcon, Button, Group, Menu, SegmentedControl, TextInput, Textarea } from '@mantine/core';
import { IconBold, IconBraces, IconItalic, IconList } from '@tabler/icons-react';
import { useRef } from 'react';
import { useWords } from '../../lib/words';
import { messageWords } from './message.words';
import { around, type OfferedVariable, type WrittenWords } from './written-words';

interface MessageFieldsProps {
  words: WrittenWords;
  onChange: (change: Partial<WrittenWords>) => void;
  variables: readonly OfferedVariable[];
  /** The fields say what was wrong with them. */
  errors?: Partial<Record<'subject' | 'body', string>>;
}

const marks = [
  { name: 'bold', icon: IconBold, before: '<b>', after: '</b>' },
  { name: 'italic', icon: IconItalic, before: '<i>', after: '</i>' },
  { name: 'list', icon: IconList, before: '<ul>\n  <li>', after: '</li>\n</ul>' },
] as const;

/** Subject and message, with a picker that puts a variable where the cursor was. */
export function MessageFields({ words, onChange, variables, errors = {} }: MessageFieldsProps) {
  const t = useWords(messageWords);
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<'subject' | 'body'>('body');
  const put = (where: 'subject' | 'body', before: string, after?: string) => {
    const field = where === 'subject' ? subject.current : body.current;
    if (!field) return;
    const { text, cursor } = around(
      {
        value: field.value,
        selectionStart: field.selectionStart ?? field.value.length,
        selectionEnd: field.selectionEnd ?? field.value.length,
      },
      before,
      after,
    );
    onChange({ [where]: text });
    // The menu gives the focus back first; then the field takes it, with the cursor behind what was put in.
    setTimeout(() => {
      field.focus();
      field.setSelectionRange(cursor, cursor);
    });
  };
  return (
    <>
      <TextInput
        ref={subject}
        label={t('subject')}
        required
        withAsterisk={false}
        maxLength={300}
        value={words.subject}
        error={errors.subject}
        onFocus={() => (last.current = 'subject')}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        onKeyDown={(event) => {
          // Somebody who is writing does not mean to send.
          if (event.key === 'Enter' && !event.ctrlKey) event.preventDefault();
        }}
      />
      <div>
        <Group gap="xs" mb={4} justify="space-between">
          <Group gap={4}>
            <SegmentedControl
              size="xs"
              aria-label={t('format')}
              value={words.format}
              onChange={(format) => onChange({ format: format as WrittenWords['format'] })}
              data={(['TEXT', 'HTML'] as const).map((value) => ({ value, label: t(value) }))}
            />
            {words.format === 'HTML' && (
              <Group gap={2} role="group" aria-label={t('marks')}>
                {marks.map(({ name, icon: Glyph, before, after }) => (
                  <ActionIcon
                    key={name}
                    variant="subtle"
                    color="gray"
                    aria-label={t(name)}
                    title={t(name)}
                    onClick={() => put('body', before, after)}
                  >
                    <Glyph size={16} aria-hidden />
                  </ActionIcon>
                ))}
              </Group>
            )}
          </Group>
          <Menu position="bottom-end" shadow="md" width={330} returnFocus={false}>
            <Menu.Target>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconBraces size={16} aria-hidden />}
                disabled={variables.length === 0}
              >
                {t('insertVariable')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
              {variables.map(({ name, label, example }) => (
                <Menu.Item key={name} onClick={() => put(last.current, `{{${name}}}`)}>
                  {label}
                  <div style={{ color: 'var(--text-soft)', fontSize: 12 }}>{example}</div>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
        <Textarea
          ref={body}
          aria-label={t('body')}
          autosize
          minRows={6}
          maxRows={14}
          maxLength={20_000}
          required
          value={words.body}
          error={errors.body}
          onFocus={() => (last.current = 'body')}
          onChange={(event) => onChange({ body: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
