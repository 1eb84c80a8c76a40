/** Just enough of the extension APIs: one storage area with its event, one message bus. */
type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean | undefined;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

export function fakeExtension() {
  const stored: Record<string, unknown> = {};
  const watchers = new Set<(changes: Changes) => void>();
  const listeners = new Set<Listener>();
  const state = { id: 'postgauge' as string | undefined, writes: 0, full: false };
  const event = <T>(set: Set<T>) => ({ addListener: (l: T) => set.add(l), removeListener: (l: T) => set.delete(l) });
  const changed = (changes: Changes) => {
    for (const watch of watchers) watch(changes);
  };

  const deliver = (message: unknown, sender: unknown) =>
    new Promise<unknown>((done, fail) => {
      const copy = structuredClone(message);
      const waits = [...listeners].filter((listener) =>
        listener(copy, sender, (answer) => done(structuredClone(answer))),
      );
      if (waits.length === 0) fail(new Error('Could not establish connection. Receiving end does not exist.'));
    });

  const runtime = {
    get id() {
      return state.id;
    },
    lastError: undefined as { message: string } | undefined,
    onMessage: event(listeners),
    sendMessage(message: unknown, respond?: (answer?: unknown) => void) {
      const answer = deliver(message, { id: state.id, url: 'https://x.com/acme', tab: { id: 3, windowId: 1 } });
      if (!respond) return answer;
      answer.then(respond, (error: Error) => {
        runtime.lastError = error;
        respond();
        runtime.lastError = undefined;
      });
      return undefined;
    },
  };
  const chrome = {
    runtime,
    tabs: { sendMessage: (_tab: number, message: unknown) => deliver(message, { id: state.id }) },
    storage: {
      local: {
        onChanged: event(watchers),
        get: async (key: string | null) =>
          structuredClone(key === null ? stored : key in stored ? { [key]: stored[key] } : {}),
        set: async (items: Record<string, unknown>) => {
          if (state.full) throw new Error('QUOTA_BYTES quota exceeded');
          state.writes += 1;
          Object.assign(stored, structuredClone(items));
          changed(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) {
            delete stored[key];
            changed({ [key]: {} });
          }
        },
      },
    },
  };
  return { chrome, stored, state, listeners };
}
