import type { PostDetail as Detail, ExplorerPost } from '../../lib/hooks';
import { COUNT_NAMES, type Count, type CountName, isLowerBound } from '../../lib/model';
import { formatCountBounds, formatDays, formatRate, formatTime } from '../format';
import { CountText } from '../ui/count-text';
import { formatIcon } from '../ui/formats';
import { Icon } from '../ui/icon';
import { PostBadge } from '../ui/post-badge';
import { useWords } from '../ui/words';
import { You } from '../ui/you';
import { NoValue } from './cells';
import type { Mark } from './filter';
import { GrowthCurve } from './growth-curve';
import { PostPace } from './post-pace';

function useMoment(): (at: number) => string {
  const { language, timeZone } = useWords();
  return (at) => `${formatDays(at, at, language, timeZone, true)}, ${formatTime(at, language, timeZone)}`;
}

/** How precisely a count is known, in words. */
function usePrecision(): (count: Count | undefined, hidden: boolean, doubtful: boolean) => string {
  const { t, language } = useWords();
  return (count, hidden, doubtful) => {
    if (!count) return t(hidden ? 'count.hidden' : 'count.missing');
    if (doubtful) return t('explorer.detail.doubtful');
    if (isLowerBound(count)) return t('count.atLeast');
    const range = formatCountBounds(count, language);
    return range ? t('count.rounded', { range }) : t('explorer.detail.exact');
  };
}

function Counts({ detail }: { detail: Detail }) {
  const { t } = useWords();
  const moment = useMoment();
  const precision = usePrecision();
  const row = (name: CountName) => {
    const hidden = detail.hidden.includes(name);
    const read = detail.read[name];
    return (
      <tr key={name}>
        <th scope="row">{t(`counts.${name}`)}</th>
        <td>
          <CountText count={detail.counts[name]} hidden={hidden} />
        </td>
        <td>{precision(detail.counts[name], hidden, detail.doubtful.includes(name))}</td>
        <td>
          {read ? (
            <>
              {moment(read.at)} <code>{read.source}</code> {t(`explorer.via.${read.via}`)}
            </>
          ) : (
            <NoValue why={t('explorer.detail.neverRead')} />
          )}
        </td>
      </tr>
    );
  };
  return (
    <table className="px-facts">
      <caption>{t('explorer.detail.counts')}</caption>
      <thead>
        <tr>
          {(['count', 'value', 'precision', 'read'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`explorer.detail.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{COUNT_NAMES.map(row)}</tbody>
    </table>
  );
}

/** Every time that the post was seen with other counts, the newest first. */
function Readings({ detail }: { detail: Detail }) {
  const { t, p } = useWords();
  const moment = useMoment();
  const shown = COUNT_NAMES.filter((name) => detail.seen.some((one) => one.counts[name]));
  return (
    <details className="px-readings">
      <summary>{p('explorer.detail.readings', detail.seen.length)}</summary>
      <div>
        <table className="px-facts">
          <caption className="pg-vh">{p('explorer.detail.readings', detail.seen.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('explorer.detail.at')}</th>
              {shown.map((name) => (
                <th key={name} scope="col">
                  {t(`counts.${name}`)}
                </th>
              ))}
              <th scope="col">{t('explorer.detail.source')}</th>
            </tr>
          </thead>
          <tbody>
            {[...detail.seen].reverse().map((one) => (
              <tr key={`${one.at} ${one.source}`}>
                <th scope="row">{moment(one.at)}</th>
                {shown.map((name) => (
                  <td key={name}>
                    <CountText count={one.counts[name]} hidden={one.hidden.includes(name)} />
                  </td>
                ))}
                <td>
                  <code>{one.source}</code> {t(`explorer.via.${one.via}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** What its text said before. */
function Edits({ detail }: { detail: Detail }) {
  const { t, p } = useWords();
  const moment = useMoment();
  if (detail.edits.length === 0) return null;
  return (
    <details className="px-readings">
      <summary>{p('explorer.detail.edits', detail.edits.length)}</summary>
      <ol>
        {detail.edits.map((edit) => (
          <li key={edit.at}>
            <p className="sub">{t('explorer.detail.until', { when: moment(edit.at) })}</p>
            <p className="px-cap" dir="auto">
              {edit.before}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Everything that is stored of one post: what it says, what it got, how it grew, and who saw it when. */
export function PostDetail(props: {
  post: ExplorerPost;
  /** Undefined while it is read, null when it is gone. */
  detail: Detail | null | undefined;
  mark: Mark;
  onExclude: (out: boolean) => void;
}) {
  const { post, detail, mark } = props;
  const { t, language } = useWords();
  const moment = useMoment();
  if (detail === undefined) return <p role="status">{t('loading')}</p>;
  if (detail === null) return <p>{t('explorer.detail.gone')}</p>;
  const rates = [
    ['followers', post.rate],
    ['views', post.viewsRate],
  ] as const;
  return (
    <>
      <p className="px-who">
        <Icon name={formatIcon(post.format)} small />
        <span>{t(`format.${post.format}`)}</span>
        <b>{post.profile.name}</b>
        {post.profile.role === 'own' && <You />}
        <PostBadge figure={post.figure} />
        {mark.excluded && <span className="pg-tag">{t('explorer.leftOut')}</span>}
        {mark.tags.map((tag) => (
          <span key={tag} className="pg-tag">
            {tag}
          </span>
        ))}
      </p>
      <p className="px-cap" dir="auto">
        {detail.caption ?? t('posts.noCaption')}
      </p>
      <p className="sub">
        {post.published
          ? t('explorer.detail.published', {
              when:
                post.published.earliest === post.published.latest
                  ? moment(post.at)
                  : t('posts.about', { day: moment(post.at) }),
            })
          : t('explorer.undated')}
        {detail.flags.includes('edited') && ` ${t('explorer.detail.edited')}`}
      </p>
      <p className="sub">
        {rates
          .flatMap(([lens, rate]) =>
            rate === undefined ? [] : [t(`posts.rate.${lens}`, { rate: formatRate(rate, language) })],
          )
          .join(' · ')}
      </p>
      <p className="px-acts">
        <a className="pg-btn pg-btn--s" href={post.url} target="_blank" rel="noreferrer">
          <Icon name="ext" small />
          {t('explorer.detail.open')}
        </a>
        <button type="button" className="pg-btn pg-btn--s" onClick={() => props.onExclude(!mark.excluded)}>
          {t(mark.excluded ? 'explorer.include' : 'explorer.exclude')}
        </button>
      </p>
      {detail.curve ? (
        <>
          <GrowthCurve curve={detail.curve} />
          <PostPace curve={detail.curve} />
        </>
      ) : (
        <p className="sub">{t(post.published ? 'explorer.curve.none' : 'explorer.curve.undated')}</p>
      )}
      <Counts detail={detail} />
      <Readings detail={detail} />
      <Edits detail={detail} />
    </>
  );
}
