import { ReadMore, type ReadMorePage, type ReadMoreRun, type ReadSoFar } from './read-more';
import type { VisitSnapshot } from './visit-handle';

/** What the run is told of what it cannot see itself. */
export interface ReadMoreSession {
  snapshot(): VisitSnapshot;
  /** Something of the site stands over the page. */
  covered(): boolean;
  changed(): void;
  signal: AbortSignal;
}

/** Reports that mean that the site refuses, or that something is not as it was: no reason to ask it for more. */
const TROUBLE = new Set(['refused', 'not-json', 'threw', 'too-large']);

function soFar({ subject, visit }: VisitSnapshot): ReadSoFar {
  const own = visit.posts.filter((post) => post.profileId === subject?.id);
  let oldest: number | undefined;
  for (const { published, flags } of own) {
    if (!published || flags.includes('pinned')) continue;
    oldest = Math.min(oldest ?? published.latest, published.latest);
  }
  return { posts: own.length, ...(oldest !== undefined && { oldest }) };
}

/** The run on this window. `begin` remembers the page it starts on: anything else afterwards is another one. */
function readMorePage({ snapshot, covered, changed, signal }: ReadMoreSession): ReadMorePage & { begin(): void } {
  let first: { key?: string; address: string; troubles: number } | undefined;
  const troubles = () => (snapshot().reports ?? []).filter((report) => TROUBLE.has(report.kind)).length;
  const key = () => snapshot().subject?.id;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  return {
    begin() {
      first = { key: key(), address: location.pathname, troubles: troubles() };
    },
    now: () => Date.now(),
    random: () => Math.random(),
    setTimer: (work, ms) => setTimeout(() => signal.aborted || work(), ms),
    clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    scrollOn: (part) =>
      window.scrollBy({ top: Math.round(innerHeight * part), behavior: still.matches ? 'instant' : 'smooth' }),
    position: () => window.scrollY,
    scrollTo: (top) => window.scrollTo({ top, behavior: 'instant' }),
    atBottom: () => window.scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
    hidden: () => document.hidden,
    read: () => soFar(snapshot()),
    obstacle() {
      const now = snapshot();
      if (now.status.stale || key() !== first?.key || location.pathname !== first?.address) return 'left';
      if (covered()) return 'covered';
      return now.status.paused || troubles() > (first?.troubles ?? 0) ? 'trouble' : undefined;
    },
    changed,
  };
}

/** The run of this page, for whoever shows it. Ends with the signal. */
export function readMoreOf(session: ReadMoreSession): ReadMoreRun {
  const page = readMorePage(session);
  const more = new ReadMore(page);
  session.signal.addEventListener('abort', () => more.stop());
  return {
    state: () => more.state,
    start(target) {
      if (!more.running) page.begin();
      more.start(target);
    },
    pause: () => more.pause(),
    resume: () => more.resume(),
    cancel: () => more.cancel(),
  };
}
