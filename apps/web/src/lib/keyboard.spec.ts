/** @jest-environment jsdom */
import { isTyping, keyName } from './keyboard';

const press = (init: KeyboardEventInit & { altGraph?: boolean }) => {
  const event = new KeyboardEvent('keydown', init);
  if (init.altGraph)
    Object.defineProperty(event, 'getModifierState', { value: (name: string) => name === 'AltGraph' });
  return event;
};

describe('naming a press on an AZERTY keyboard', () => {
  it.each<[string, KeyboardEventInit & { altGraph?: boolean }, string | undefined]>([
    ['/ needs Shift', { key: '/', code: 'Period', shiftKey: true }, '/'],
    ['? needs Shift', { key: '?', code: 'KeyM', shiftKey: true }, '?'],
    ['the digit row without Shift', { key: '"', code: 'Digit3' }, 'digit 3'],
    ['the numeric pad', { key: '3', code: 'Numpad3' }, 'digit 3'],
    [
      'the digit row with Shift is a character, no indicator',
      { key: '3', code: 'Digit3', shiftKey: true },
      'Shift+3',
    ],
    ['letters by what is printed on the key', { key: 'a', code: 'KeyQ' }, 'a'],
    ['caps lock', { key: 'E', code: 'KeyE' }, 'e'],
    ['AltGr combinations are ignored', { key: '@', code: 'Digit0', ctrlKey: true, altKey: true }, undefined],
    ['AltGr as its own modifier', { key: '#', code: 'Digit3', altGraph: true }, undefined],
    ['Alt belongs to the browser', { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }, undefined],
    ['composition is ignored', { key: 'e', code: 'KeyE', isComposing: true }, undefined],
    ['dead keys are ignored', { key: 'Dead', code: 'BracketLeft' }, undefined],
    ['Shift with an arrow', { key: 'ArrowDown', code: 'ArrowDown', shiftKey: true }, 'Shift+ArrowDown'],
    ['Ctrl+A', { key: 'a', code: 'KeyQ', ctrlKey: true }, 'Ctrl+a'],
    ['the space bar', { key: ' ', code: 'Space' }, 'Space'],
  ])('%s', (_, init, name) => expect(keyName(press(init))).toBe(name));
});

it('rests while somebody types, not on a tick box', () => {
  document.body.innerHTML =
    '<input id="text"><input id="tick" type="checkbox"><textarea id="area"></textarea><p id="p"></p>';
  const typing = (id: string) => isTyping(document.getElementById(id));
  expect(['text', 'area'].map(typing)).toEqual([true, true]);
  expect(['tick', 'p'].map(typing)).toEqual([false, false]);
});
