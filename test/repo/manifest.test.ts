/** The built manifests against an approved list: a new permission is a decision, never a side effect. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPECTED } from '../by-platform';

const output = resolve(import.meta.dirname, '..', '..', '.output');
const hosts = Object.values(EXPECTED)
  .flatMap((expected) => expected.hosts)
  .sort();

type Manifest = {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_security_policy?: { extension_pages?: string };
  default_locale?: string;
};

const builds = [
  ['chrome-mv3', ['alarms', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage']],
  ['firefox-mv3', ['alarms', 'scripting', 'storage', 'unlimitedStorage']],
] as const;

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

describe.each(builds)('%s', (build, permissions) => {
  const dir = join(output, build);

  it('is built before this test runs', () => {
    expect(existsSync(join(dir, 'manifest.json')), 'npm test builds first; alone: npm run build').toBe(true);
  });

  it('asks for the approved permissions and nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;
    expect([...(manifest.permissions ?? [])].sort()).toEqual(permissions);
    expect([...(manifest.host_permissions ?? [])].sort()).toEqual(hosts);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    // Asked for one server at a time, from a click; `permissions.request` is called with nothing wider.
    expect(manifest.optional_host_permissions ?? []).toEqual(['https://*/*']);
  });

  it('shows nothing of itself to pages and connects nowhere', () => {
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(
      manifest.content_scripts ?? [],
      'content scripts are registered at run time, so that off means not injected',
    ).toEqual([]);
    expect(manifest.content_security_policy?.extension_pages).toContain("connect-src 'none'");
  });

  it('has no code from elsewhere and no way to ask for any', () => {
    for (const path of files(dir).filter((name) => /\.(js|html)$/.test(name))) {
      const text = readFileSync(path, 'utf8');
      expect(text, path).not.toMatch(/<script[^>]+src="?https?:/);
      expect(text, path).not.toMatch(
        /\bimport\(["'`]https?:|importScripts\(|new WebSocket\(|new EventSource\(|sendBeacon\(/,
      );
    }
  });
});
