import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { PlatformId } from '../../lib/model';
import { DEMO_SEED, type DemoNetwork, demoNetwork } from '../scenario/generate.ts';
import { broken } from './breakage.ts';
import { certificate } from './certificate.ts';
import { asset } from './html.ts';
import type { Breakage, DemoRequest, Reply, Shapes, Site, World } from './site.ts';
import { guide } from './sites/guide.ts';
import { SITES } from './sites/index.ts';

export type { Breakage, Shapes } from './site.ts';

const HOSTS: Record<string, Site> = Object.assign(
  { 'postgauge.demo': guide },
  ...Object.values(SITES).map((site) => site.hosts),
);
/** Every name that the demo network answers for. */
const NAMES = [
  ...Object.values(SITES).flatMap(({ hosts, silent = [] }) => [...Object.keys(hosts), ...silent]),
  'postgauge.demo',
];
const changed: World['broken'] = (platform, body, how) => broken(SITES[platform].changes, body, how);
const HOUR = 3_600_000;
/** Chromium 156 asks these at its start whatever its switches say (2026-11); Firefox is quiet by its preferences. */
const BROWSERS_OWN =
  /^(update\.googleapis\.com|accounts\.google\.com|[\w-]+\.gvt1\.com|firefox\.settings\.services\.mozilla\.com)$/;
/** Larger bodies are refused: no page of the demo sends one. */
const MOST_BYTES = 1_000_000;

export interface DemoServerOptions {
  /** 0 picks a free one. */
  port?: number;
  /** Moment at which the network is looked at, and its first day. Default: this hour. Unix ms. */
  now?: number;
  /** First day of the demo when it differs from `now`. Unix ms. */
  epoch?: number;
  seed?: number;
  shapes?: Partial<Shapes>;
  /** Milliseconds before each answer. Default 0. */
  delay?: number;
}

/** What a browser asked for. `known`: some site of the demo answers for it (redirects and errors included). */
export interface SeenRequest {
  host: string;
  method: string;
  path: string;
  at: number;
  known: boolean;
  /** Asked by the browser itself (updates, signed-in accounts), not by a page or an extension. */
  browser: boolean;
  status: number;
}

export interface DemoServer {
  port: number;
  /** Of the server itself; the sites are reached by their real names. */
  origin: string;
  epoch: number;
  now(): number;
  /** The scenario as it is served at this moment: what a reader should have read. */
  network(): DemoNetwork;
  advance(ms: number): void;
  setNow(ms: number): void;
  setBreakage(platform: PlatformId, breakage: Breakage | null): void;
  setShapes(shapes: Partial<Shapes>): void;
  /** Every request since the start, oldest first; may be emptied by the caller. */
  requests: SeenRequest[];
  /** Requests that no page of the demo makes and that the browser does not make by itself: none is expected. */
  strangers(): SeenRequest[];
  close(): Promise<void>;
}

/** Starts the demo network on this machine alone: one HTTPS server that answers for the platforms' real host names. */
export async function startDemo(options: DemoServerOptions = {}): Promise<DemoServer> {
  const { seed = DEMO_SEED, delay = 0 } = options;
  let now = options.now ?? Math.floor(Date.now() / HOUR) * HOUR;
  const epoch = options.epoch ?? now;
  let network: DemoNetwork | undefined;
  const look = () => {
    network ??= demoNetwork({ seed, now, epoch });
    return network;
  };
  const shapes: Shapes = {
    xUser: 'core',
    xTweet: 'legacy',
    xTimeline: 'timeline',
    xViewer: 'in',
    instagramViewer: 'in',
    instagramReels: 'connection',
    linkedinViewer: 'in',
    youtubeVideos: 'lockup',
    youtubeShorts: 'lockup',
    ...options.shapes,
  };
  const breakage: World['breakage'] = {};
  const requests: SeenRequest[] = [];
  const setNow = (ms: number) => {
    now = ms;
    network = undefined;
  };
  const advance = (ms: number) => setNow(now + ms);

  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const seen: SeenRequest = {
      host,
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      at: Date.now(),
      known: false,
      browser: BROWSERS_OWN.test(host),
      status: 404,
    };
    requests.push(seen);
    const site = HOSTS[host];
    const request: DemoRequest = {
      method: seen.method,
      url: new URL(seen.path, `https://${host || 'unknown'}`),
      headers: incoming.headers,
      body: await bodyOf(incoming),
    };
    const world: World = { now, network: look(), shapes, breakage, broken: changed, advance };
    const reply = site && (asset(request.url.pathname) ?? icon(request.url.pathname) ?? (await site(request, world)));
    seen.known = reply !== undefined;
    const { status, headers, body } = reply ?? NOT_FOUND;
    seen.status = status;
    if (delay > 0) await new Promise((done) => setTimeout(done, delay));
    outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    outgoing.end(seen.method === 'HEAD' ? undefined : body);
  };

  const server = createServer(await certificate(NAMES), (incoming, outgoing) => {
    respond(incoming, outgoing).catch((error: unknown) => {
      console.error('The demo network could not answer', incoming.headers.host, incoming.url, error);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `https://127.0.0.1:${port}`,
    epoch,
    requests,
    advance,
    setNow,
    now: () => now,
    network: look,
    strangers: () => requests.filter((seen) => !seen.known && !seen.browser),
    setBreakage: (platform, how) => {
      if (how) breakage[platform] = how;
      else delete breakage[platform];
    },
    setShapes: (some) => Object.assign(shapes, some),
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

const NOT_FOUND: Reply = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'Not in the demo network',
};

function icon(path: string): Reply | undefined {
  return path === '/favicon.ico' ? { status: 204, headers: {}, body: '' } : undefined;
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error('The request is larger than any page of the demo sends');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
