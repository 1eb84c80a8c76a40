/**
 * A browser for the hooks, in place as soon as this file is imported: import it before anything of ours, because the
 * extension API is looked up once. Its answers can be replaced at any time.
 */
export interface Answers {
  tab?: { id?: number; url?: string };
  /** Answers of the content scripts, by message type; nobody answers when absent. */
  content?: Record<string, (data: unknown) => unknown>;
  /** Answers of the background, likewise. */
  background?: Record<string, (data: unknown) => unknown>;
  permitted?: (origins: string[]) => boolean;
}

type Message = { type: string; data: unknown };

let answers: Answers = {};
export const sent: { to: 'tab' | 'background'; type: string; data: unknown }[] = [];
export const stored = new Map<string, unknown>();

/** Starts anew with these answers. */
export function browserAnswers(next: Answers): void {
  answers = next;
  sent.length = 0;
  stored.clear();
}

const NOBODY = 'Could not establish connection. Receiving end does not exist.';
const event = { addListener: () => undefined, removeListener: () => undefined, hasListener: () => false };

function respond(to: 'tab' | 'background', message: Message): { res: unknown } | undefined {
  sent.push({ to, type: message.type, data: message.data });
  const handler = (to === 'tab' ? answers.content : answers.background)?.[message.type];
  return handler && { res: handler(message.data) };
}

const area = {
  get: async (keys: string | string[]) =>
    Object.fromEntries([keys].flat().flatMap((key) => (stored.has(key) ? [[key, stored.get(key)]] : []))),
  set: async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) stored.set(key, value);
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) stored.delete(key);
  },
  onChanged: event,
};

const runtime = {
  id: 'postgauge',
  lastError: undefined as { message: string } | undefined,
  onMessage: event,
  sendMessage(message: Message, callback: (response: unknown) => void) {
    const response = respond('background', message);
    runtime.lastError = response ? undefined : { message: NOBODY };
    callback(response);
    runtime.lastError = undefined;
  },
};

const fake = {
  runtime,
  tabs: {
    query: async () => (answers.tab ? [answers.tab] : []),
    get: async () => answers.tab,
    sendMessage: async (_tab: number, message: Message) => {
      const response = respond('tab', message);
      if (!response) throw new Error(NOBODY);
      return response;
    },
  },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) => answers.permitted?.(origins) ?? true,
    request: async () => true,
    onAdded: event,
    onRemoved: event,
  },
  storage: { local: area, session: area, sync: area, managed: area, onChanged: event },
};
Object.assign(globalThis, { browser: fake, chrome: fake });
