/** The list of allowed servers follows what the browser says, and nothing but a server gets onto it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowServer, dropServers, type ServerBook, serversAllowed } from '../../lib/background/servers';
import { HOSTS, platformAt, serverOf, serverOfOrigin } from '../../lib/platforms/hosts';

function book(servers: string[], permitted: string[]): ServerBook & { servers: string[] } {
  return {
    servers,
    contains: async (origin) => permitted.includes(origin),
    read: async () => servers,
    async update(change) {
      this.servers = change(this.servers);
    },
  };
}

describe('what somebody types', () => {
  it.each([
    ['tootmill.example', 'tootmill.example'],
    [' TootMill.example ', 'tootmill.example'],
    ['https://tootmill.example/@havrela/112', 'tootmill.example'],
    ['@havrela@tootmill.example', 'tootmill.example'],
    ['havrela@tootmill.example', 'tootmill.example'],
    ['tootmill.example/@havrela', 'tootmill.example'],
    ['müsli.example', 'xn--msli-0ra.example'],
  ])('%s means %s', (text, server) => expect(serverOf(text)).toBe(server));

  it.each([
    '',
    'tootmill',
    'http://tootmill.example/',
    '*.example',
    '*',
    '127.0.0.1',
    'localhost',
    'tootmill.example:8443@',
    'a b.example',
    'x.com',
    'https://www.youtube.com/@acme',
  ])('%s is no server', (text) => expect(serverOf(text)).toBeUndefined());

  it('is never more than one host, and never a site with a permission of its own', () => {
    const known = Object.values(HOSTS).flatMap((hosts) => hosts.map((host) => host.split('/')[2]!));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.constantFrom(...known)), (text) => {
        const server = serverOf(text);
        if (server === undefined) return;
        expect(server).not.toMatch(/[*/:@\s]/);
        expect(platformAt(server)).toBeUndefined();
        expect(serverOfOrigin(`https://${server}/*`)).toBe(server);
      }),
    );
  });
});

describe('the list', () => {
  it('takes what the browser lets us see, once', async () => {
    const b = book([], ['https://tootmill.example/*']);
    expect(await allowServer(b, 'tootmill.example')).toBe(true);
    expect(await allowServer(b, 'tootmill.example')).toBe(true);
    expect(await allowServer(b, 'harbourside.example')).toBe(false);
    expect(b.servers).toEqual(['tootmill.example']);
  });

  it('takes single servers of a permission given in the browser, and no wildcard', async () => {
    const b = book([], []);
    await serversAllowed(b, ['https://*/*', '*://*.example/*', 'https://x.com/*', 'https://tootmill.example/*']);
    expect(b.servers).toEqual(['tootmill.example']);
    await serversAllowed(b, undefined);
    expect(b.servers).toEqual(['tootmill.example']);
  });

  it('loses what the browser no longer lets us see', async () => {
    const b = book(['harbourside.example', 'tootmill.example'], ['https://tootmill.example/*']);
    await dropServers(b);
    expect(b.servers).toEqual(['tootmill.example']);
  });
});
