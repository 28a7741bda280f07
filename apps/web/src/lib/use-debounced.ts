import { useEffect, useRef, useState } from 'react';

/**
 * A field whose text is handed on after a pause in typing. A change from outside (Back, the eraser) replaces
 * the text, unless it is only the echo of what was handed on.
 */
export function useDebouncedText(value: string, handOn: (text: string) => void, pause = 250) {
  const [text, setText] = useState(value);
  const handed = useRef(value);
  const latest = useRef(handOn);
  useEffect(() => {
    latest.current = handOn;
  });
  useEffect(() => {
    if (value === handed.current) return;
    handed.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text === handed.current) return undefined;
    const timer = setTimeout(() => {
      handed.current = text;
      latest.current(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  const flush = () => {
    if (text === handed.current) return;
    handed.current = text;
    latest.current(text);
  };
  return { text, setText, flush };
}
