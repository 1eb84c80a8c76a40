import type { TimingData } from '../../lib/hooks';
import { formatDays, formatInteger } from '../format';
import { Empty } from '../ui/empty';
import { useWords } from '../ui/words';
import { blockName, timingAnswer, weekdayName } from './timing-words';

/** "634 posts of 4 profiles, 24 Aug – 14 Nov. Result is against …" */
export function useTimingNote(data: TimingData): string {
  const { t, p, language, timeZone } = useWords();
  const days = formatDays(data.from, data.to, language, timeZone);
  const name = data.profiles.find((profile) => profile.key === data.of)?.name;
  const whose = name ?? p('profileCount', data.posting);
  return `${p('postCount', data.n)} · ${whose} · ${days} · ${t('timing.rule')}`;
}

/** The answer first, as a sentence, with what it rests on. */
export function TimingAnswer({ data }: { data: TimingData }) {
  const w = useWords();
  if (!data.best) return null;
  const { answer, because } = timingAnswer(w, data.best);
  return (
    <p className="verd">
      <b>{answer}</b> {because}
    </p>
  );
}

/** Too few posts: how many there are, how many it takes, and what would give them. */
export function TimingEmpty({ data, onYear }: { data: TimingData; onYear: () => void }) {
  const { t, p, language } = useWords();
  const longer = data.longer !== undefined && data.longer > data.n ? data.longer : undefined;
  const has = p('timing.empty.text', data.n, { needed: data.needed });
  const more =
    longer === undefined ? t('timing.empty.read') : t('timing.empty.longer', { n: formatInteger(longer, language) });
  return (
    <Empty
      drawing="grid"
      title={t('timing.empty.title')}
      text={`${has} ${more}`}
      action={
        longer !== undefined && (
          <button type="button" className="pg-btn pg-btn--s" onClick={onYear}>
            {t('timing.empty.action')}
          </button>
        )
      }
    />
  );
}

/** Blocks in which the competitors hardly post, by weekday; says where there is less to compete with, not that it works. */
export function PeersUnused({ data }: { data: TimingData }) {
  const { t, p, language } = useWords();
  const { n, profiles, needed } = data.peerPosts;
  if (!data.profiles.some((profile) => profile.role !== 'own')) return null;
  const evidence = `${p('postCount', n)} · ${p('profileCount', profiles)}`;
  const unused = data.peers?.filter((block) => block.unused) ?? [];
  const days = [...new Set(unused.map((block) => block.weekday))].map((weekday) => ({
    weekday,
    hours: unused.filter((block) => block.weekday === weekday).map((block) => blockName(block.hour)),
  }));
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{data.peers ? p('timing.unused.title', unused.length) : t('timing.unused.tooFew')}</h2>
          <p>{data.peers ? `${evidence} · ${t('timing.unused.rule')}` : p('timing.unused.needed', n, { needed })}</p>
        </div>
      </header>
      {days.length > 0 && (
        <ul className="un">
          {days.map(({ weekday, hours }) => (
            <li key={weekday}>
              <b>{weekdayName(weekday, language, 'long')}</b>
              <span>{hours.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
