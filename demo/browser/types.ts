import type { LaunchOptions } from './launch.ts';
import type { Tab } from './tab.ts';

export type BrowserKind = 'chromium' | 'firefox';

export interface SessionOptions extends LaunchOptions {
  browser: BrowserKind;
  /** Folder of the unpacked extension; absent: the browser runs bare, for comparison. */
  extension?: string;
  colorScheme?: 'light' | 'dark';
  /** Firefox preferences. */
  prefs?: Record<string, unknown>;
  /** Folder that takes what pages download, under the names they suggest. */
  downloads?: string;
}

export interface Session {
  browser: BrowserKind;
  /** Errors that any page, worker or content script wrote to the console, and uncaught exceptions. */
  errors: string[];
  /** Requests of extension pages and the worker that leave the extension. None is ever expected. */
  foreignRequests: string[];
  newTab(): Promise<Tab>;
  extensionUrl(path: string): string;
  /** A page of the extension in a tab of its own. */
  extensionTab(path: string): Promise<Tab>;
  /** A mark of the background's present run, another after each start; undefined while none runs. */
  background(): Promise<string | undefined>;
  /** Ends the background as the browser does when it sleeps. The next event starts it anew. Rejects when none ran. */
  stopBackground(): Promise<void>;
  /** What the user will answer when the extension asks for this server: yes. The question itself is the browser's own. */
  sayYes(server: string): Promise<void>;
  /** Reloads the extension under the open tabs, as an update does. */
  reloadExtension(): Promise<void>;
  /** Calls back once the user has closed the browser. */
  onClosed(listener: () => void): void;
  kill(): Promise<void>;
  close(): Promise<void>;
}
