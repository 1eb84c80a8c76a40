/**
 * `npm run scenario -- [--serve SHAPE=VARIANT]… [--break PLATFORM=BREAKAGE]… [--brand NAME] [--port N] [--now ISO-TIME]
 * [--open chromium|firefox] | --list`: serves the demo network in any of its shapes, for a browser or for `npm run read`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE =
  'npm run scenario -- [--serve SHAPE=VARIANT] [--break PLATFORM=BREAKAGE] [--brand NAME] [--port N] [--now ISO-TIME] [--open chromium|firefox] | --list';
const root = fileURLToPath(new URL('..', import.meta.url));

function refuse(what) {
  console.error(`scenario: ${what}\n  ${USAGE}`);
  process.exit(2);
}

function options() {
  const [text, many] = [{ type: 'string' }, { type: 'string', multiple: true, default: [] }];
  try {
    return parseArgs({
      options: {
        serve: many,
        break: many,
        brand: { ...text, default: 'havrela' },
        port: { ...text, default: '0' },
        now: text,
        open: text,
        list: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

const values = options();
const port = Number(values.port);
if (!/^\d+$/.test(values.port) || port > 65_535) refuse(`--port ${values.port} is no port.`);
const hour = 3_600_000;
const now = values.now === undefined ? Math.floor(Date.now() / hour) * hour : Date.parse(values.now);
if (Number.isNaN(now)) refuse(`--now ${values.now} is no ISO 8601 time.`);
if (values.open !== undefined && !['chromium', 'firefox'].includes(values.open)) {
  refuse(`no browser is called "${values.open}".`);
}

const { createJiti } = await import('jiti').catch(() =>
  refuse('the packages are not installed: run "node scripts/setup.mjs" once.'),
);
const { listed, serve } = await createJiti(import.meta.url).import('../demo/serve.ts');
if (values.list) console.log(listed());
else {
  try {
    await serve({
      port,
      now,
      serve: values.serve,
      broken: values.break,
      brand: values.brand,
      open: values.open,
      extension: join(root, '.output', values.open === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
    });
  } catch (error) {
    refuse(error.message);
  }
}
