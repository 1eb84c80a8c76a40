import type { PageStatus, Visit } from '../messaging/protocol';
import type { Role } from '../metrics/types';
import type { ProfileRef, ReadReport } from '../model';
import type { FeedPage, PageKind, Platform, ReadContext, ReadResult } from '../platforms/contract';
import { Coverage } from './coverage';
import { EmbeddedReader } from './embedded';
import { type About, type Body, Intake } from './intake';
import { Listeners } from './listeners';
import { Outbox, type OutboxOptions } from './outbox';
import { parseBody, readBody } from './read';
import { readMoreOf } from './read-more-page';
import { VisitState } from './visit';
import type { VisitHandle, VisitSnapshot } from './visit-handle';

/** Everything a session touches outside itself, so that a test can stand in for the page and the browser. */
export interface SessionEnvironment {
  platform: Platform;
  document: Document;
  address(): string;
  /** Runs work as a task of its own, when the page is idle. */
  schedule(work: () => void): void;
  timeZone: string;
  /** Version of the extension: with every observation it says which readers read it. */
  reader?: string;
  outbox: OutboxOptions;
  track(ask: { profile: ProfileRef; role: Role | null; visit: Visit }): Promise<{ ok: boolean; error?: string }>;
}

/** Reads what arrives from one document, keeps the visit, and hands the observations to the outbox. */
export class CaptureSession {
  readonly visit = new VisitState();
  readonly outbox: Outbox;
  #coverage: Coverage;
  #intake: Intake;
  #embedded: EmbeddedReader;
  #listeners: Listeners<VisitSnapshot>;
  #paused = true;
  #stale = false;
  #missed = false;
  #prepared = '';
  /** The page in front: asked for many times between two addresses. */
  #place: { address: string; page: PageKind } | undefined;
  /** Batches of which something was stored: figures that were asked for before are old then. */
  #kept = 0;
  overlayHidden = false;

  constructor(readonly env: SessionEnvironment) {
    this.outbox = new Outbox({
      ...env.outbox,
      onReceipt: (receipt) => {
        if (receipt.ok && receipt.stored > 0) this.#kept += 1;
        env.outbox.onReceipt?.(receipt);
      },
      onChange: () => this.#listeners.changed(),
    });
    this.#listeners = new Listeners(() => this.snapshot(), env.outbox.setTimer);
    this.#coverage = new Coverage(env.outbox.visit);
    this.#intake = new Intake(env.platform);
    this.#embedded = new EmbeddedReader(env.platform.embedded, env.document, (source) =>
      this.#report([{ kind: 'threw', endpoint: source.id, message: 'find' }]),
    );
  }

  get paused(): boolean {
    return this.#paused;
  }

  setPaused(paused: boolean): void {
    // What comes while paused is not read, and some may come before the pause of an earlier load is known.
    if (paused) {
      this.#coverage.interrupt();
      this.#missed = true;
    }
    if (this.#paused === paused) return;
    this.#paused = paused;
    this.#listeners.changed();
  }

  /** The extension went away under the page: nothing more can be kept. */
  markStale(): void {
    if (this.#stale) return;
    this.#stale = true;
    this.#paused = true;
    this.#listeners.tell();
  }

  /** An event from the page's world. */
  receive(detail: unknown): void {
    if (this.#paused) return;
    const arrival = this.#intake.receive(detail, this.env.outbox.now());
    if (arrival?.kind === 'body') this.#enqueue(arrival.body, arrival.about);
    else if (arrival?.kind === 'lost') this.#failed(arrival.report);
    else if (arrival) this.#report([arrival.report]);
  }

  /** Reads the data in the HTML; what was read before is left alone. `dom`: what the page has put there itself since. */
  readEmbedded(via: 'embedded' | 'dom' = 'embedded'): void {
    if (this.#paused) return;
    const about: About = { url: this.env.address(), via, seenAt: this.env.outbox.now() };
    for (const { source, text } of this.#embedded.find(via === 'dom')) {
      this.#enqueue({ endpoint: source.id, read: source.read, text, contentType: 'embedded' }, about);
    }
  }

  /** The rendered page as the last resort: only where no data gave a single post. */
  readRendered(): void {
    const { platform, document } = this.env;
    const kind = this.page();
    if (this.#paused || !platform.page.read || (kind.kind !== 'profile' && kind.kind !== 'post')) return;
    if (this.visit.visit().posts.length > 0) return;
    const about: About = { url: this.env.address(), via: 'dom', seenAt: this.env.outbox.now() };
    const read = platform.page.read;
    this.#take(
      readBody((_, context) => read(document, context), null, `${platform.id}/page`, this.#context(about)),
      about.seenAt,
    );
  }

  page(): PageKind {
    const address = this.env.address();
    if (this.#place?.address !== address) this.#place = { address, page: this.#classify(address) };
    return this.#place.page;
  }

  #classify(address: string): PageKind {
    try {
      return this.env.platform.classify(new URL(address));
    } catch {
      return { kind: 'other' };
    }
  }

  #context(about: About): ReadContext {
    const page = this.page();
    const subject = this.visit.subject(page);
    const tab = page.kind === 'profile' && subject && this.#coverage.knows(subject, page.tab) ? page.tab : undefined;
    return {
      ...about,
      language: this.#language(),
      timeZone: this.env.timeZone,
      ...(subject && { subject: { platform: subject.platform, id: subject.id, handle: subject.handle } }),
      ...(tab !== undefined && { tab }),
    };
  }

  /** What the platform's readers need once a language; before the first body is read, a task a piece. */
  #prepare(): void {
    const language = this.#language();
    if (this.#prepared === language) return;
    this.#prepared = language;
    for (const piece of this.env.platform.prepare?.(language) ?? []) this.env.schedule(piece);
  }

  #language(): string {
    return this.env.document.documentElement?.lang || 'en';
  }

  /** Parsing and reading are two tasks, so that neither alone holds up the page. */
  #enqueue(body: Body, about: About): void {
    this.env.schedule(() => {
      const parsed = parseBody(body.text, body.endpoint, body.contentType);
      if (!parsed.ok) {
        this.#failed(parsed.report);
        return;
      }
      this.#prepare();
      this.env.schedule(() => {
        if (this.#paused) return;
        const result = readBody(body.read, parsed.body, body.endpoint, this.#context(about));
        this.#take({ ...result, reports: [...(parsed.reports ?? []), ...result.reports] }, about.seenAt);
      });
    });
  }

  #take(result: ReadResult, seenAt: number): void {
    const { reader } = this.env;
    if (reader) for (const one of [...result.profiles, ...result.posts]) one.reader = reader;
    if (result.subject) this.visit.nameSubject(result.subject, this.page());
    this.visit.addProfiles(result.profiles);
    this.visit.addOthers(result);
    this.visit.addPosts(result.posts);
    const broken = result.reports.some(
      (r) => r.kind === 'shape' || r.kind === 'threw' || (r.kind === 'ok' && r.skipped.shape),
    );
    const feed = this.#placed(result.feed);
    const reading = feed ? this.#coverage.add(feed, result.posts, seenAt, !broken) : null;
    if (broken && !feed) this.#coverage.interrupt();
    else if (result.subject && !feed) this.#coverage.opened(result.subject);
    if (reading) this.visit.addReading(reading);
    this.visit.addReports(result.reports);
    this.outbox.add({
      profiles: result.profiles,
      posts: result.posts,
      readings: reading ? [reading] : [],
      reports: result.reports,
    });
  }

  /** A page that does not say its place is not the first one where the rendered page shows posts that nothing told of. */
  #placed(feed: FeedPage | undefined): FeedPage | undefined {
    if (feed?.position !== 'unsaid') return feed;
    return [...this.#boxes()].some((id) => this.visit.box(id) === 'unread') ? { ...feed, position: 'next' } : feed;
  }

  /** Ids of the posts that the rendered page shows. */
  #boxes(): Set<string> {
    const { platform, document } = this.env;
    const ids = [...document.querySelectorAll(platform.page.post)].map((box) => platform.page.postId(box));
    return new Set(ids.filter((id): id is string => id !== undefined && id !== ''));
  }

  #failed(report: ReadReport): void {
    this.#coverage.interrupt();
    this.#report([report]);
  }

  #report(reports: ReadReport[]): void {
    this.visit.addReports(reports);
    this.outbox.add({ profiles: [], posts: [], readings: [], reports });
  }

  status(): PageStatus {
    const { platform } = this.env;
    const page = this.page();
    const subject = this.visit.subject(page);
    const boxes = [...this.#boxes()].map((id) => this.visit.box(id)).filter((box) => box !== 'other');
    return {
      platform: platform.id,
      page: page.kind,
      missed: this.#missed,
      subject,
      visible: boxes.length,
      visibleRead: boxes.filter((box) => box === 'read').length,
      read: subject ? this.visit.postsOf(subject) : 0,
      profiles: this.visit.visit().profiles,
      reports: this.visit.reports(),
      waiting: this.outbox.status(),
      stale: this.#stale,
      overlayHidden: this.overlayHidden,
    };
  }

  snapshot(): VisitSnapshot {
    const page = this.page();
    return {
      platform: this.env.platform.id,
      subject: this.visit.subject(page),
      page: page.kind,
      visit: this.visit.visit(),
      status: { waiting: this.outbox.status(), stale: this.#stale, paused: this.#paused },
      reports: this.visit.reports(),
      revision: this.visit.revision + this.#kept,
    };
  }

  handle(): VisitHandle {
    const { page } = this.env.platform;
    const postId = (box: Element) => {
      const id = page.postId(box);
      return id === undefined ? undefined : (this.visit.post(id)?.id ?? id);
    };
    return {
      version: 1,
      platform: this.env.platform.id,
      site: this.env.platform.name,
      readMore: (watch) => readMoreOf({ ...watch, snapshot: () => this.snapshot() }),
      page: { ...page, postId },
      snapshot: () => this.snapshot(),
      post: (id) => this.visit.post(id),
      subscribe: (listener) => this.#listeners.add(listener),
      requestTrack: async (role) => {
        const subject = this.visit.subject(this.page());
        if (!subject) return { ok: false, error: 'no profile on this page' };
        if (this.#stale) return { ok: false, error: 'stale' };
        const { platform, id, handle } = subject;
        return this.env.track({ profile: { platform, id, handle }, role, visit: this.visit.visitOf(subject) });
      },
    };
  }
}
