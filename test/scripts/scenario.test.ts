import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:https';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { chosen, SHAPES } from '../../demo/server/choices';

const script = join(resolve(import.meta.dirname, '..', '..'), 'scripts', 'scenario.mjs');
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGTERM');
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args]);
  running.push(child);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const code = new Promise<number | null>((done) => child.on('close', done));
  /** Resolves once the words are there. */
  const says = (words: RegExp) =>
    new Promise<string>((done, fail) => {
      const look = () => words.test(said.out) && done(said.out);
      child.stdout.on('data', look);
      child.on('close', () => fail(new Error(said.err)));
      look();
    });
  return { child, said, code, says };
}

function ask(port: number, url: string): Promise<string> {
  const { host, pathname, search } = new URL(url);
  const target = { host: '127.0.0.1', port, path: pathname + search, servername: host, headers: { host } };
  return new Promise((done, fail) => {
    const sent = request({ ...target, rejectUnauthorized: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => done(text));
    });
    sent.on('error', fail).end();
  });
}

const USER = `https://x.com/i/api/graphql/a/UserByScreenName?variables=${encodeURIComponent('{"screen_name":"havrela"}')}`;

describe('npm run scenario', () => {
  it('serves the shape that was asked for, says where, and ends when told to', async () => {
    const { child, says, code } = start('--serve', 'xUser=legacy', '--now', '2026-11-21T09:00:00Z');
    const out = await says(/Ctrl\+C ends it/);
    expect(out).toContain('as of 2026-11-21T09:00:00.000Z');
    expect(out).toContain('https://x.com/havrela');
    const port = Number(/https:\/\/127\.0\.0\.1:(\d+)/.exec(out)?.[1]);
    expect(out).toContain(`MAP * 127.0.0.1:${port}`);
    expect(JSON.parse(await ask(port, USER)).data.user.result.legacy.followers_count).toBeGreaterThan(0);
    child.kill('SIGTERM');
    expect(await code).toBe(0);
  });

  it('serves a platform that changed without telling', async () => {
    const { says } = start('--break', 'x=not-json');
    const out = await says(/Ctrl\+C ends it/);
    const port = Number(/https:\/\/127\.0\.0\.1:(\d+)/.exec(out)?.[1]);
    expect(await ask(port, USER)).toContain('<!doctype html>');
  });

  it('lists what there is', async () => {
    const { said, code } = start('--list');
    expect(await code).toBe(0);
    for (const name of [...Object.keys(SHAPES), 'renamed-key', 'havrela', 'youtube']) expect(said.out).toContain(name);
  });

  it.each([
    [['--serve', 'xUser=tomorrow'], /variant of xUser "tomorrow" is not known; there are core, mixed, legacy/],
    [['--serve', 'xuser'], /should be SHAPE=VARIANT/],
    [['--break', 'x=everything'], /breakage "everything"/],
    [['--break', 'nobody=not-json'], /platform "nobody"/],
    [['--brand', 'nobody'], /brand "nobody"/],
    [['--port', '99999'], /no port/],
    [['--now', 'soon'], /ISO 8601/],
    [['--open', 'lynx'], /no browser/],
    [['--what'], /what/],
  ])('%j ends with 2 and a sentence', async (args, message) => {
    const { said, code } = start(...args);
    expect(await code).toBe(2);
    expect(said.err).toMatch(message);
    expect(said.out).toBe('');
  });

  it('knows each shape by name', () => {
    for (const [shape, variants] of Object.entries(SHAPES)) {
      for (const variant of variants) expect(chosen([`${shape}=${variant}`], []).shapes).toEqual({ [shape]: variant });
    }
  });
});
