import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What both browsers are started with. */
export interface LaunchOptions {
  /** Port of the demo network. Every host name resolves to it, so nothing can leave this machine. */
  port: number;
  /** Default: headless when no display is there. */
  headless?: boolean;
  /** Kept after close when given; otherwise a throw-away folder. */
  userDataDir?: string;
  width?: number;
  height?: number;
  /** Interface and Accept-Language, BCP 47. Default en-US. */
  language?: string;
}

/** What both hand back. */
export interface Launched {
  /** Empty when launched without an extension. */
  extensionId: string;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  userDataDir: string;
  /** Process id of the browser. */
  pid: number;
  /** Kills the browser without letting it finish anything; its profile stays only where `userDataDir` was given. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The options with what is left out filled in, and how the profile goes away in the end. */
export async function prepare(options: LaunchOptions, name: string) {
  const { width = 1280, height = 900, language = 'en-US' } = options;
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux';
  const headless = options.headless ?? !display;
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), `postgauge-${name}-`)));
  /** `end` ends the process, or asks it to. */
  const finish = async (pid: number, end: () => unknown) => {
    await end();
    await gone(pid);
    if (!options.userDataDir) await rm(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { width, height, language, headless, userDataDir, viewport: headless ? { width, height } : null, finish };
}

export function alive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits until the process has ended; after five seconds it is made to. */
async function gone(pid: number): Promise<void> {
  for (let i = 0; i < 50 && alive(pid); i++) await new Promise((done) => setTimeout(done, 100));
  if (alive(pid)) process.kill(pid, 'SIGKILL');
}
