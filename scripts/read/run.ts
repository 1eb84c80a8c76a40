import { parseHTML } from 'linkedom';
import { MAX_BODY } from '../../lib/capture/channel';
import { EmbeddedReader } from '../../lib/capture/embedded';
import { parseBody, readBody } from '../../lib/capture/read';
import { VisitState } from '../../lib/capture/visit';
import type { ProfileRef, ReadReport, SkipReason } from '../../lib/model';
import type { PageKind, Platform, ReadContext, Reader, ReadResult } from '../../lib/platforms/contract';
import { isRecord, typeName, type Witness, witnessed } from '../../lib/platforms/reading';
import { endpointAt, operationAt } from './claim';
import { LISTS, PIECES } from './items';
import type { Opened, Saved, SavedItems } from './open';
import { postsIn } from './unread';

export interface Asked {
  url: URL;
  /** Unix milliseconds; where the recorder noted a time, that one is taken unless this is given. */
  at?: number;
  language?: string;
  now: number;
}

type Seen = Parameters<Witness>[0];

export interface Reading {
  visit: VisitState;
  page: PageKind;
  seen: Seen[];
  reports: ReadReport[];
  /** Endpoints and embedded sources that recognised something, in order. */
  readBy: string[];
  seenAt: number;
  language: string;
  /** Said to the maintainer, beside the reports. */
  notes: string[];
  feed?: ReadResult['feed'];
}

/** A reader of the platform, by the name that reports use. */
interface Named {
  id: string;
  read: Reader;
}

interface Tried {
  id: string;
  result: ReadResult;
  seen: Seen[];
}

const items = (result: ReadResult) => result.posts.length + result.profiles.length;
const broken = (result: ReadResult) => result.reports.filter((r) => r.kind === 'shape' || r.kind === 'threw').length;
const skipped = (result: ReadResult) => result.reports.some((r) => r.kind === 'ok');
/** Of two results for the same body, the one whose reader understood more of it comes first. */
const byUnderstanding = (a: { result: ReadResult }, b: { result: ReadResult }) =>
  items(b.result) - items(a.result) ||
  Number(skipped(b.result)) - Number(skipped(a.result)) ||
  broken(a.result) - broken(b.result);
const recognised = (result: ReadResult) => items(result) > 0 || skipped(result);

const looksLikePage = (text: string) => /^\s*(?:<!--[\s\S]*?-->\s*)?<[!a-z]/i.test(text.slice(0, 10_000));

/** Reads what was saved as the page would have read it: one visit, in the order of the file. */
export class SavedVisit {
  readonly visit = new VisitState();
  readonly page: PageKind;
  #reading: Reading;

  constructor(
    readonly platform: Platform,
    readonly asked: Asked,
  ) {
    this.page = this.#classify(asked.url);
    this.#reading = {
      visit: this.visit,
      page: this.page,
      seen: [],
      reports: [],
      readBy: [],
      seenAt: asked.at ?? asked.now,
      language: asked.language ?? 'en',
      notes: [],
    };
  }

  read(opened: Opened): Reading {
    const chosen = this.#chosen(opened.saved);
    if (chosen.length === 0) {
      this.#report([{ kind: 'not-json', endpoint: this.#here(), contentType: opened.wrapper }]);
      this.#reading.notes.push(`The ${opened.wrapper} wrapper holds no body for this address.`);
    }
    for (const one of chosen) {
      if (this.asked.at === undefined && one.at !== undefined) this.#reading.seenAt = one.at;
      if ('items' in one) this.#readItems(one.items);
      else this.#readOne(one, chosen.length > 1 && one.url !== undefined ? new URL(one.url) : this.asked.url);
    }
    return this.#reading;
  }

  #classify(url: URL): PageKind {
    try {
      return this.platform.classify(url);
    } catch {
      return { kind: 'other' };
    }
  }

  #here(): string {
    return endpointAt(this.platform, this.asked.url)?.id ?? `${this.platform.id}/page`;
  }

  /** Of many exchanges: those at the asked address; for a page's address all that the platform's readers claim. */
  #chosen(saved: Opened['saved']): (Saved | SavedItems)[] {
    if (saved.length < 2) return saved;
    const { url } = this.asked;
    const at = (one: Saved | SavedItems) => (one.url !== undefined && URL.canParse(one.url) ? new URL(one.url) : null);
    const same = saved.filter((one) => at(one)?.href === url.href);
    if (same.length > 0) return same;
    const claimed = endpointAt(this.platform, url);
    return saved.filter((one) => {
      const address = at(one);
      if (!address) return false;
      const endpoint = endpointAt(this.platform, address);
      return claimed ? endpoint === claimed : endpoint !== undefined;
    });
  }

  #context(url: URL, via: ReadContext['via'], subject = this.#subject()): ReadContext {
    const { seenAt, language } = this.#reading;
    return { url: url.href, via, seenAt, language, timeZone: 'UTC', ...(subject && { subject }) };
  }

  #subject(): ProfileRef | undefined {
    const known = this.visit.subject(this.page);
    return known && { platform: known.platform, id: known.id, ...(known.handle && { handle: known.handle }) };
  }

  #try({ id, read }: Named, body: unknown, context: ReadContext): Tried {
    const seen: Seen[] = [];
    const result = witnessed(
      (one) => seen.push(one),
      () => readBody(read, body, id, context),
    );
    return { id, result, seen };
  }

  #take({ id, result, seen }: Tried): void {
    if (result.subject) this.visit.nameSubject(result.subject, this.page);
    this.visit.addProfiles(result.profiles);
    this.visit.addOthers(result);
    this.visit.addPosts(result.posts);
    this.#reading.seen.push(...seen);
    if (recognised(result)) this.#reading.readBy.push(id);
    if (result.feed) this.#reading.feed = result.feed;
    this.#report(result.reports);
  }

  #report(reports: ReadReport[]): void {
    this.#reading.reports.push(...reports);
  }

  #readOne({ text }: Saved, url: URL): void {
    if (text.trim() === '') {
      this.#report([{ kind: 'empty', endpoint: this.#here(), expected: false }]);
      return;
    }
    const endpoint = endpointAt(this.platform, url);
    if (endpoint === undefined && looksLikePage(text)) this.#readPage(text, url);
    else this.#readBody(text, url);
  }

  #readBody(text: string, url: URL): void {
    const endpoint = endpointAt(this.platform, url);
    const name = endpoint?.id ?? `${this.platform.id}/page`;
    if (text.length > MAX_BODY) {
      this.#report([{ kind: 'too-large', endpoint: name, bytes: text.length }]);
      return;
    }
    const operation = endpoint ? undefined : operationAt(this.platform, url);
    if (operation !== undefined) {
      const pathTemplate = `${this.platform.api?.template ?? '/'}${operation}`.slice(0, 200);
      this.#report([{ kind: 'unclaimed', host: url.hostname.slice(0, 200), pathTemplate }]);
      const ignored = this.platform.api?.ignored.some((o) => operation === o || operation.startsWith(`${o}/`));
      const parsed = parseBody(text, name, 'application/json');
      if (parsed.ok) this.#nobodys(postsIn(this.platform.id, parsed.body), `${this.platform.id}/${operation}`);
      this.#reading.notes.push(
        ignored
          ? `${operation} is left alone on purpose: what it holds is no profile's own stretch of posts.`
          : `Nothing reads ${operation}: a new or renamed operation of this platform's interface.`,
      );
      return;
    }
    const parsed = parseBody(text, name, 'application/json');
    if (!parsed.ok) {
      this.#report([parsed.report]);
      return;
    }
    this.#report(parsed.reports ?? []);
    this.#prepare();
    const whole = PIECES[this.platform.id]?.(parsed.body);
    if (whole) this.#reading.notes.push('One piece of a body, put back where it stood.');
    if (endpoint) this.#readAt([endpoint], whole ?? parsed.body, url);
    else this.#readAt([...this.platform.endpoints, ...this.platform.embedded], whole ?? parsed.body, url);
  }

  #prepare(): void {
    for (const piece of this.platform.prepare?.(this.#reading.language) ?? []) piece();
  }

  /** The reader that understands the body best; the only one asked where the address names it. */
  #readAt(readers: readonly Named[], body: unknown, url: URL): void {
    const [one] = readers;
    const via = readers.length > 1 ? 'embedded' : 'fetch';
    const best = this.#best(readers, body, this.#context(url, via));
    if (best && recognised(best.result)) {
      if (readers.length > 1)
        this.#reading.notes.push(`The address names no endpoint; ${best.id} recognised the body.`);
      this.#take(best);
      return;
    }
    if (this.#readInside(readers, body, url)) return;
    if (best && readers.length === 1) this.#take(best);
    else if (this.#isNobodys(body)) return;
    else if (one) {
      const siblings = isRecord(body) ? Object.keys(body).filter((key) => /^[A-Za-z_$][\w$-]{0,59}$/.test(key)) : [];
      const endpoint = `${this.platform.id}/page`;
      this.#report([
        { kind: 'shape', endpoint, path: '(body)', found: typeName(body), siblings: siblings.slice(0, 40) },
      ]);
      this.#reading.notes.push('No reader of this platform recognised the body.');
    }
  }

  /** Posts that stand where no profile's own stretch of posts does. */
  #nobodys(ids: string[], endpoint: string): void {
    for (const id of ids) this.#reading.seen.push({ reason: 'home-feed', endpoint, n: 1, id });
  }

  /** A feed, a search or a list, by its address and by the posts in it that no reader takes. */
  #isNobodys(body: unknown): boolean {
    if (this.page.kind !== 'home' && this.page.kind !== 'search') return false;
    const ids = postsIn(this.platform.id, body);
    if (ids.length === 0) return false;
    const endpoint = `${this.platform.id}/page`;
    this.#report([{ kind: 'ok', endpoint, items: 0, skipped: { 'home-feed': ids.length } }]);
    this.#nobodys(ids, endpoint);
    return true;
  }

  #best(readers: readonly Named[], body: unknown, context: ReadContext) {
    return readers.map((reader) => this.#try(reader, body, context)).sort(byUnderstanding)[0];
  }

  /** Bodies that somebody put under keys of their own: `{ first: {…}, second: {…} }`, `{ body: "{…}" }`. */
  #readInside(readers: readonly Named[], body: unknown, url: URL): boolean {
    if (!isRecord(body)) return false;
    let found = false;
    for (const [key, value] of Object.entries(body).slice(0, 100)) {
      const text = typeof value === 'string' && /^\s*[[{]/.test(value) ? parseBody(value, key, 'json') : undefined;
      const inner = text?.ok ? text.body : value;
      if (typeof inner !== 'object' || inner === null) continue;
      const best = this.#best(readers, inner, this.#context(url, 'fetch'));
      if (!best || items(best.result) === 0) continue;
      this.#reading.notes.push(`A body stood under a key of its wrapper; ${best.id} recognised it.`);
      this.#take(best);
      found = true;
    }
    return found;
  }

  /** A saved page: its embedded blocks first, and the rendered page where they gave no post. */
  #readPage(html: string, url: URL): void {
    const text = /<(?:html|head|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
    const document = parseHTML(text).document as unknown as Document;
    const lang = document.documentElement?.getAttribute('lang');
    if (this.asked.language === undefined && lang) this.#reading.language = lang;
    this.#prepare();
    const failed = (endpoint: string, error: unknown): ReadReport => ({
      kind: 'threw',
      endpoint,
      message: `find: ${error instanceof Error ? error.name : typeof error}`,
    });
    const blocks = new EmbeddedReader(this.platform.embedded, document, (source, error) =>
      this.#report([failed(source.id, error)]),
    ).find();
    for (const { source, text } of blocks) {
      const parsed = parseBody(text, source.id, 'embedded');
      if (!parsed.ok) this.#report([parsed.report]);
      else {
        this.#report(parsed.reports ?? []);
        this.#take(this.#try(source, parsed.body, this.#context(url, 'embedded')));
      }
    }
    if (this.visit.visit().posts.length === 0) this.#readRendered(document, url);
    if (this.#reading.reports.length === 0) {
      this.#report([{ kind: 'empty', endpoint: `${this.platform.id}/page`, expected: false }]);
      this.#reading.notes.push('The page holds no embedded data that a reader knows, and no rendered posts.');
    }
  }

  #readRendered(document: Document, url: URL): void {
    const read = this.platform.page.read;
    if (!read) return;
    const known = this.#subject();
    const { page } = this;
    const handle = page.kind === 'profile' || page.kind === 'post' ? page.handle : undefined;
    // In the browser an earlier body has named the profile; one saved page alone has its address only.
    const subject = known ?? (handle === undefined ? undefined : { platform: this.platform.id, id: handle, handle });
    const id = `${this.platform.id}/page`;
    const tried = this.#try({ id, read: (_, c) => read(document, c) }, null, this.#context(url, 'dom', subject));
    if (!known && subject && tried.result.posts.length > 0) {
      this.#reading.notes.push('No data named the profile: its handle in the address stands for its id.');
    }
    this.#take(tried);
  }

  /** Posts without their list: on a profile's address they are its feed, anywhere else nobody's. */
  #readItems(all: unknown[]): void {
    const build = LISTS[this.platform.id];
    const reader = build && this.#best(this.platform.endpoints, build(all), this.#context(this.asked.url, 'fetch'));
    if (!build || !reader) {
      this.#report([{ kind: 'shape', endpoint: this.#here(), path: '(items)', found: 'array', siblings: [] }]);
      this.#reading.notes.push('Posts without their list are not put back together for this platform yet.');
      return;
    }
    if (this.page.kind === 'profile') {
      this.#take(reader);
      return;
    }
    const reason: SkipReason = 'home-feed';
    this.#report([{ kind: 'ok', endpoint: reader.id, items: 0, skipped: { [reason]: all.length } }]);
    const ids = [...reader.result.posts.map((p) => p.id), ...reader.seen.map((s) => s.id)];
    for (const id of new Set(ids)) this.#reading.seen.push({ reason, endpoint: reader.id, n: 1, ...(id && { id }) });
    this.#reading.notes.push('The address is no profile’s: posts taken out of a feed belong to nobody’s page.');
  }
}
