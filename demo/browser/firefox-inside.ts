import type { Browser } from 'puppeteer-core';

/** Firefox itself, asked with its own rights: what no page, and no extension, may know. */
export interface FirefoxInside {
  /** Errors of the extension since the session began: background, content scripts and pages. */
  errors(): Promise<string[]>;
  /** A mark of the background's present run, another after each start; undefined while none runs. */
  background(): Promise<string | undefined>;
  /** Ends the background as the idle timer does. */
  stopBackground(): Promise<void>;
}

type Send = (method: string, params: object) => Promise<{ result: Record<string, unknown> }>;

/** Runs in every process of Firefox: sends on what an extension's script wrote to the console as an error. */
const RELAY = `(() => {
  const tell = (event) => {
    const said = event.wrappedJSObject ?? event;
    if (said.level !== 'error' || !String(said.filename).startsWith('moz-extension:')) return;
    const words = Array.from(said.arguments ?? [], (a) => { try { return a?.message ?? String(a); } catch { return '?'; } });
    Services.cpmm.sendAsyncMessage('postgauge:error', said.filename + ': ' + words.join(' '));
  };
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  for (const event of storage.getEvents()) tell(event);
  storage.addLogEventListener(tell, Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal));
})()`;

/** Runs in the browser's window: collects those, and uncaught exceptions and violations that name the extension. */
const COLLECT = `(() => {
  const said = (globalThis.postgaugeErrors = []);
  const take = (message) => {
    if (!(message instanceof Ci.nsIScriptError)) return;
    const warning = message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag);
    if (!warning && message.sourceName.startsWith('moz-extension:')) said.push(message.sourceName + ': ' + message.errorMessage);
  };
  for (const message of Services.console.getMessageArray()) take(message);
  Services.console.registerListener({ observe: take });
  Services.ppmm.addMessageListener('postgauge:error', ({ data }) => void said.push(data));
  Services.ppmm.loadProcessScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(RELAY)}), true);
  return '';
})()`;

/**
 * BiDi alone tells of pages only (2026-11): with system access it may also run script in the browser's own window.
 * Puppeteer has no method for that, so its connection is used directly.
 */
export async function insideFirefox(browser: Browser, extensionId: string): Promise<FirefoxInside> {
  const { connection } = browser as unknown as { connection: { send: Send } };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.result.contexts as { context: string }[];
  if (!window) throw new Error('Firefox shows no window of its own');
  const run = async (expression: string): Promise<string> => {
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    });
    const answer = result as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
    if (answer.type !== 'success') throw new Error(`Firefox: ${answer.exceptionDetails?.text}`);
    return answer.result?.value ?? '';
  };
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;
  await run(COLLECT);
  const background = async () =>
    (await run(`(() => {
      if (${extension}.backgroundState !== 'running') return '';
      const view = [...${extension}.views].find((view) => view.viewType === 'background');
      return view ? String(view.childId) : '';
    })()`)) || undefined;
  return {
    errors: async () => JSON.parse(await run('JSON.stringify(globalThis.postgaugeErrors)')) as string[],
    background,
    stopBackground: async () => {
      await run(
        `(async () => { await ${extension}.terminateBackground({ ignoreDevToolsAttached: true }); return ''; })()`,
      );
    },
  };
}
