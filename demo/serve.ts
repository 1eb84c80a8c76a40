import { existsSync } from 'node:fs';
import type { PlatformId } from '../lib/model';
import { type BrowserKind, openSession } from './browser/session.ts';
import { PROFILE_URL } from './journey.ts';
import { BREAKAGES, chosen, HANDLES, SHAPES } from './server/choices.ts';
import { type Breakage, type DemoServer, type Shapes, startDemo } from './server/server.ts';

export interface ServeOptions {
  port: number;
  /** Unix milliseconds. */
  now: number;
  serve: string[];
  broken: string[];
  brand: string;
  open?: BrowserKind;
  /** Folder of the unpacked extension for the browser that is opened, or for the printed command. */
  extension: string;
}

/** What there is to choose from, as a person reads it. */
export function listed(): string {
  const rows = (entries: [string, string][]) => entries.map(([name, what]) => `  ${name.padEnd(18)} ${what}`);
  return [
    '--serve SHAPE=VARIANT: which of its live shapes a platform serves (the first is the default)',
    ...rows(Object.entries(SHAPES).map(([name, variants]) => [name, variants.join(' | ')])),
    '',
    '--break PLATFORM=BREAKAGE: a platform that changed without telling',
    ...rows(Object.entries(BREAKAGES)),
    `  platforms: ${Object.keys(PROFILE_URL).join(', ')}`,
    '',
    '--brand NAME: whose pages are printed and opened',
    `  ${HANDLES.join(', ')}`,
  ].join('\n');
}

function pages(brand: string): [PlatformId, string][] {
  return (Object.keys(PROFILE_URL) as PlatformId[]).map((id) => [id, PROFILE_URL[id](brand)]);
}

/** How to start a browser by hand, and how to ask for one body. */
function howTo(demo: DemoServer, extension: string, first: string): string {
  const rules = `MAP * 127.0.0.1:${demo.port}`;
  return [
    'Chromium on it, by hand:',
    `  chromium --user-data-dir="$(mktemp -d)" --no-first-run --ignore-certificate-errors \\`,
    `    --host-resolver-rules="${rules}" --disable-features=DisableLoadExtensionCommandLineSwitch \\`,
    `    --load-extension="${extension}" "${first}"`,
    'Firefox needs preferences: npm run scenario -- --open firefox (or chromium)',
    'One page or body, for npm run read:',
    `  curl -sk --connect-to "::127.0.0.1:${demo.port}" "${first}" -o page.html`,
  ].join('\n');
}

/** Serves the demo network as asked until it is told to end. Rejects with a sentence when an option is not known. */
export async function serve(options: ServeOptions): Promise<void> {
  const { shapes, breakage } = chosen(options.serve, options.broken);
  if (!HANDLES.includes(options.brand)) throw new Error(`brand "${options.brand}" is not known; see --list`);
  if (options.open && !existsSync(options.extension)) {
    throw new Error(`${options.extension} is not there: run "npm run build" first`);
  }
  const demo = await startDemo({ port: options.port, now: options.now, shapes: shapes as Partial<Shapes> });
  for (const [platform, how] of Object.entries(breakage)) {
    demo.setBreakage(platform as PlatformId, how as Breakage);
  }
  const addresses = pages(options.brand);
  const first = addresses[0]?.[1] ?? 'https://postgauge.demo/';
  const told = [...Object.entries(shapes), ...Object.entries(breakage)].map(([name, what]) => `${name}=${what}`);
  console.log(`scenario: ${demo.origin} answers for every platform, as of ${new Date(options.now).toISOString()}`);
  console.log(`scenario: ${told.length > 0 ? told.join(', ') : 'the shapes of today, nothing broken'}\n`);
  for (const [id, address] of addresses) console.log(`  ${id.padEnd(10)} ${address}`);
  console.log(`\n${howTo(demo, options.extension, first)}\n\nCtrl+C ends it.`);

  const ended = new Promise<void>((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  if (!options.open) await ended;
  else {
    const { open, extension } = options;
    const session = await openSession({ browser: open, extension, port: demo.port, headless: false, width: 1360 });
    const tab = await session.newTab();
    await tab.goto(first);
    await Promise.race([ended, new Promise<void>((done) => session.onClosed(done))]);
    await session.close().catch(() => undefined);
  }
  await demo.close();
}
