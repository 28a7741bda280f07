import { onNewDay } from './new-day';

/**
 * One poke: something changed in a store. It carries no data; whoever shows that topic asks again. The topic
 * `anything` is told after an interruption, and when a day begins: much depends on the day and changes without a write.
 */
export interface Poke {
  topic: string;
  storeId?: string;
  payload?: unknown;
}
type Listener = (poke: Poke) => void;

const channelName = 'comptoir-live';
const listeners = new Set<Listener>();
let stop: (() => void) | undefined;

/** Listens to the live topics. All tabs of a browser share one connection. Returns how to stop. */
export function onPoke(listener: Listener): () => void {
  listeners.add(listener);
  stop ??= begin();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

function begin(): () => void {
  const stops = [connect(), onNewDay(() => tell({ topic: 'anything' }))];
  return () => {
    for (const end of stops) end();
  };
}

const tell = (poke: Poke) => {
  for (const listener of [...listeners]) listener(poke);
};

/**
 * The tab that holds the lock keeps the connection and tells the others; when it closes, the next one takes
 * over. Browsers allow six connections per host over HTTP/1.1: seven tabs must not starve the page.
 */
function connect(): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  if (typeof BroadcastChannel === 'undefined' || !('locks' in navigator)) return open(tell);
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Poke>) => tell(data);
  const ended = new AbortController();
  void navigator.locks
    .request(channelName, { signal: ended.signal }, () => {
      const close = open((poke) => {
        channel.postMessage(poke);
        tell(poke);
      });
      return new Promise<void>((resolve) => {
        ended.signal.addEventListener('abort', () => {
          close();
          resolve();
        });
      });
    })
    .catch(() => undefined);
  return () => {
    ended.abort();
    channel.close();
  };
}

/** The browser reconnects by itself and sends Last-Event-ID; a refused stream is tried again after a while. */
function open(heard: Listener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = 1_000;
  const start = () => {
    source = new EventSource('/api/v1/events');
    source.onopen = () => {
      if (wait > 1_000) heard({ topic: 'anything' });
      wait = 1_000;
    };
    source.onmessage = ({ data }) => {
      const poke = pokeOf(data);
      if (poke) heard(poke);
    };
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(start, wait);
      wait = Math.min(wait * 2, 30_000);
    };
  };
  start();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

export function pokeOf(text: string): Poke | undefined {
  try {
    const poke = JSON.parse(text) as Partial<Poke> | null;
    return typeof poke?.topic === 'string' ? (poke as Poke) : undefined;
  } catch {
    return undefined;
  }
}
