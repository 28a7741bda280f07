/** What jsdom lacks and Mantine needs. Import it before anything that draws. */
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const noMedia = (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

Object.assign(globalThis, { ResizeObserver: Observer });
Object.assign(window, { matchMedia: noMedia, scrollTo: () => undefined });
Element.prototype.scrollIntoView = () => undefined;
if (typeof CSS === 'undefined')
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });

export {};
