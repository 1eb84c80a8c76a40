import type { CSSProperties } from 'react';
import type { ContentData, ContentProfile } from '../../lib/hooks';
import type { PostFormat } from '../../lib/model';
import type { ChartCell } from '../charts/chart-table';
import type { ChartKey, ChartOf } from '../charts/ink';
import { formatInteger, formatMultiple, formatMultipleRange, formatShare } from '../format';
import { NameDot } from '../ui/colours';
import { FORMAT_ORDER, formatClass } from '../ui/formats';
import { ScrollBox } from '../ui/scroll-box';
import { useWords } from '../ui/words';
import { You } from '../ui/you';
import { BELOW, resultClass, resultPosts, STEPS } from './content-words';

type W = ReturnType<typeof useWords>;

/** Side of the square that would be all posts, px at text size 1. */
const WHOLE = 36;
const SMALLEST = 7;

/** Area is the share of the profile's posts. */
export function side(share: number): number {
  return Math.max(SMALLEST, WHOLE * Math.sqrt(share));
}

/** Types that any of the profiles posted, in the order of every legend. */
export function formatsOf(profiles: readonly ContentProfile[]): PostFormat[] {
  const used = new Set(profiles.flatMap((p) => p.mix.rows.filter((row) => row.n > 0).map((row) => row.format)));
  return FORMAT_ORDER.filter((format) => used.has(format));
}

function Cell({ profile, format }: { profile: ContentProfile; format: PostFormat }) {
  const { t, p, language } = useWords();
  const row = profile.mix.rows.find((r) => r.format === format);
  if (!row || row.n === 0) return <span className="mn">{t('content.none')}</span>;
  const { versus } = row;
  const share = p('content.shareOf', profile.mix.n, { share: formatShare(row.share, language) });
  return (
    <span className="mc" title={share}>
      <i
        className={`ms ${resultClass(versus?.value)}`}
        style={{ '--s': side(row.share).toFixed(1) } as CSSProperties}
      />
      <span>
        {versus && (
          <>
            <b>{formatMultiple(versus.value, language)}</b>
            <small>{formatMultipleRange(versus.low, versus.high, language)}</small>
          </>
        )}
        <small>n {formatInteger(resultPosts(row), language)}</small>
        <span className="pg-vh">{versus ? share : `${share}, ${t('why.short.tooFew')}`}</span>
      </span>
    </span>
  );
}

/** A row a profile, a column a type: square is the share, colour and figure the result, range and n beside. */
export function TypeMatrix({ profiles }: { profiles: readonly ContentProfile[] }) {
  const { t, language } = useWords();
  const formats = formatsOf(profiles);
  return (
    <ScrollBox label={t('content.types')}>
      <table className="mx">
        <caption className="pg-vh">{t('content.types')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.profile')}</th>
            {formats.map((format) => (
              <th scope="col" key={format}>
                <i className={`pg-sw ${formatClass(format)}`} />
                {t(`format.${format}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <tr key={profile.key} className={profile.role === 'own' ? 'me' : undefined}>
              <th scope="row">
                <span className="nm">
                  <NameDot profile={profile.key} own={profile.role === 'own'} /> {profile.name}{' '}
                  {profile.role === 'own' && <You />}
                </span>
                <small>n {formatInteger(profile.mix.n, language)}</small>
              </th>
              {formats.map((format) => (
                <td key={format}>
                  <Cell profile={profile} format={format} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The colours of the squares, in words. */
export function matrixKeys(w: W): ChartKey[] {
  const { t, language } = w;
  return [
    { mark: 'box', color: '--pg-str-below', text: t('content.under', { multiple: formatFine(BELOW, language) }) },
    { mark: 'square', color: '--pg-str-typ', text: t('timing.legend.typ') },
    ...STEPS.map(
      (step, i): ChartKey => ({ mark: 'square', color: `--pg-str-${i + 1}`, text: `${formatFine(step, language)}+` }),
    ),
    { mark: 'hatch', text: t('timing.legend.scarce') },
  ];
}

const formatFine = (value: number, language: string) =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value)}×`;

const FILLS: Record<string, string> = {
  below: '--pg-surface',
  typ: '--pg-str-typ',
  s1: '--pg-str-1',
  s2: '--pg-str-2',
  s3: '--pg-str-3',
};

/** The matrix for a picture: the page has it as a table of its own. */
export function matrixChart(w: W, profiles: readonly ContentProfile[]): ChartOf {
  const formats = formatsOf(profiles);
  const cells = profiles.flatMap((profile, y) =>
    profile.mix.rows.filter((row) => row.n > 0).map((row) => ({ row, x: formats.indexOf(row.format), y })),
  );
  const known = cells.filter(({ row }) => row.versus);
  const name = (list: readonly string[]) => (v: string | number) =>
    Number.isInteger(Number(v)) ? (list[Number(v)] ?? '') : '';
  return (ink) => ({
    type: 'bubble',
    data: {
      datasets: [
        {
          pointStyle: 'rect',
          data: known.map(({ row, x, y }) => ({ x, y, r: side(row.share) / 2 })),
          backgroundColor: known.map(({ row }) => ink.color(FILLS[resultClass(row.versus?.value)] ?? '--pg-str-typ')),
          borderColor: ink.color('--pg-str-below'),
          borderWidth: 1,
        },
      ],
    },
    options: {
      scales: {
        x: {
          position: 'top',
          min: -0.5,
          max: formats.length - 0.5,
          ticks: { stepSize: 1, callback: name(formats.map((format) => w.t(`format.${format}`))) },
        },
        y: {
          reverse: true,
          min: -0.5,
          max: profiles.length - 0.5,
          ticks: { stepSize: 1, callback: name(profiles.map((profile) => profile.name)) },
        },
      },
      plugins: {
        hatch: {
          color: ink.color('--pg-hatch-ink'),
          marks: cells
            .filter(({ row }) => !row.versus)
            .map(({ row, x, y }) => ({ x, y, size: side(row.share), shape: 'square' as const })),
        },
        labels: {
          labels: known.map(({ row, x, y }) => ({
            x,
            y,
            dx: side(row.share) / 2 + 5,
            text: formatMultiple(row.versus?.value ?? 1, w.language),
            color: ink.color('--pg-ink'),
          })),
        },
      },
    },
  });
}

/** Profile, type, posts, share, result and range, mature posts. */
export function matrixRows(w: W, data: ContentData): ChartCell[][] {
  return data.profiles.flatMap((profile) =>
    profile.mix.rows.map((row) => [
      profile.name,
      w.t(`format.${row.format}`),
      row.n,
      { value: row.share, text: formatShare(row.share, w.language) },
      row.versus ? { value: row.versus.value, text: formatMultiple(row.versus.value, w.language) } : null,
      row.versus?.low ?? null,
      row.versus?.high ?? null,
      resultPosts(row),
    ]),
  );
}
