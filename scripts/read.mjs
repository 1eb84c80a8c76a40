/**
 * `npm run --silent read -- --url URL --body FILE [--at ISO-TIME] [--language TAG]`: what the reader of that address
 * makes of a saved response or page, as one JSON object on standard output.
 *
 * Exit code 0 also for broken bodies: `reports` tells. 2: the address, the file or an option cannot be used.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = 'npm run --silent read -- --url URL --body FILE [--at ISO-TIME] [--language TAG]';

function refuse(what) {
  console.error(`read: ${what}\n  ${USAGE}`);
  process.exit(2);
}

function options() {
  const text = { type: 'string' };
  try {
    return parseArgs({ options: { url: text, body: text, at: text, language: text } }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

function bytesOf(path, most) {
  // npm changes into the project's folder; INIT_CWD is where the user stood.
  const there = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  const file = existsSync(there) ? there : resolve(path);
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return refuse(`${path} is no plain file.`);
    if (stat.size > most) return refuse(`${path} is larger than ${most} bytes.`);
    return readFileSync(file);
  } catch (error) {
    return refuse(`${path} cannot be read (${error.code ?? error.message}).`);
  }
}

const { url, body, at, language } = options();
if (!url || !body) refuse('--url and --body are needed.');
if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) refuse(`${url} is no web address.`);
const seenAt = at === undefined ? undefined : Date.parse(at);
if (Number.isNaN(seenAt)) refuse(`--at ${at} is no ISO 8601 time.`);
if (language !== undefined) {
  try {
    Intl.getCanonicalLocales(language);
  } catch {
    refuse(`--language ${language} is no BCP 47 tag.`);
  }
}

const { createJiti } = await import('jiti').catch(() =>
  refuse('the packages are not installed: run "node scripts/setup.mjs" once.'),
);
const jiti = createJiti(import.meta.url);
const { claimedBy, readSaved } = await jiti.import('./read/command.ts');
const { MAX_FILE } = await jiti.import('./read/open.ts');
const address = new URL(url);
const platform = claimedBy(address);
if (!platform) refuse(`no platform claims ${address.origin}${address.pathname}.`);

const reading = readSaved({
  url: address,
  bytes: bytesOf(body, MAX_FILE),
  platform,
  at: seenAt,
  language,
  now: Date.now(),
});
process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
