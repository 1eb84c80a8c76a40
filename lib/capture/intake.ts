import type { ReadReport } from '../model';
import type { Endpoint, Platform, ReadContext, Reader } from '../platforms/contract';
import { Allowance, decode, type Envelope } from './envelope';

/** A text to be read, and by whom. */
export type Body = { endpoint: string; read: Reader; text: string; contentType: string };
export type About = Pick<ReadContext, 'url' | 'via' | 'seenAt'>;

/** What one event from the page's world comes to: a body, or what became of a response that gives none. */
export type Arrival = { kind: 'body'; body: Body; about: About } | { kind: 'lost' | 'unread'; report: ReadReport };

/** Addresses that nothing reads, at most so many of one document. */
const MAX_UNCLAIMED = 50;

/** The door: what comes is hostile until decoded, bounded, and matched against this site's own endpoints. */
export class Intake {
  #allowance = new Allowance();
  #rules: { pattern: RegExp; endpoint: Endpoint }[];
  #api: RegExp | undefined;
  #unclaimed = new Set<string>();

  constructor(readonly platform: Platform) {
    this.#rules = platform.endpoints.map((endpoint) => ({ endpoint, pattern: new RegExp(endpoint.pattern.match) }));
    this.#api = platform.api && new RegExp(platform.api.match);
  }

  /** @returns null for what is nothing of ours, and for what is known to hold nothing */
  receive(detail: unknown, now: number): Arrival | null {
    const length = typeof detail === 'string' ? detail.length : 0;
    if (!this.#allowance.take(length, now)) return this.#missed('too many responses at once');
    const envelope = decode(detail, now);
    if (!envelope) return null;
    if (envelope.kind === 'lost') return this.#missed(`${envelope.count} came before reading began`);
    if (envelope.kind === 'unclaimed') return this.#nobodys(envelope.url);
    const endpoint = this.#rules.find((r) => r.pattern.test(place(envelope.url)))?.endpoint;
    return endpoint ? this.#opened(envelope, endpoint) : null;
  }

  #opened(envelope: Exclude<Envelope, { kind: 'lost' | 'unclaimed' }>, { id, read }: Endpoint): Arrival | null {
    const lost = (report: ReadReport): Arrival => ({ kind: 'lost', report });
    switch (envelope.kind) {
      case 'refused':
        // What does not exist has no numbers: nothing was missed.
        if (envelope.status === 404 || envelope.status === 410) return null;
        return lost({ kind: 'refused', endpoint: id, status: envelope.status });
      case 'too-large':
        return lost({ kind: 'too-large', endpoint: id, bytes: envelope.bytes });
      case 'not-json':
        return lost({ kind: 'not-json', endpoint: id, contentType: envelope.contentType.slice(0, 100) });
      case 'body': {
        const { body: text, contentType, url, via, at } = envelope;
        return {
          kind: 'body',
          body: { endpoint: id, read, text, contentType: contentType.slice(0, 100) },
          about: { url, via, seenAt: at },
        };
      }
    }
  }

  /** An operation of the site's own interface that nothing reads is named once a document. */
  #nobodys(url: string): Arrival | null {
    const { api, hosts } = this.platform;
    const operation = this.#api?.exec(place(url))?.[1]?.slice(0, 100);
    if (!api || !operation || this.#unclaimed.size >= MAX_UNCLAIMED || this.#unclaimed.has(operation)) return null;
    this.#unclaimed.add(operation);
    if (api.ignored.some((name) => operation === name || operation.startsWith(`${name}/`))) return null;
    const host = hosts[0]?.split('/')[2] ?? this.platform.id;
    return { kind: 'unread', report: { kind: 'unclaimed', host, pathTemplate: api.template + operation } };
  }

  #missed(message: string): Arrival {
    return { kind: 'lost', report: { kind: 'threw', endpoint: `${this.platform.id}/wire`, message } };
  }
}

/** `hostname + pathname`, as patterns want it; an address that is none matches nothing. */
function place(url: string): string {
  try {
    const { hostname, pathname } = new URL(url);
    return hostname + pathname;
  } catch {
    return '';
  }
}
