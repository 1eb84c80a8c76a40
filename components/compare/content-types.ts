import type { TypesOfSet } from '../../lib/metrics/compare-charts';
import type { PresetComparison } from '../../lib/metrics/comparison';
import type { Ask } from '../../lib/metrics/explain';
import type { TypeRow } from '../../lib/metrics/types';
import type { PostFormat } from '../../lib/model';
import type { ChartFrameProps } from '../charts/chart-frame';
import type { ChartCell } from '../charts/chart-table';
import type { ChartInk, ChartKey } from '../charts/ink';
import { formatMultiple, formatMultipleRange, formatShare } from '../format';
import { rateName } from '../panel/rate-name';
import { FORMAT_ORDER } from '../ui/formats';
import { typesSentence } from './findings';
import { type Drawn, drawnOf, periodText, rowMarks, rowScale, shorten, type W } from './parts';

const ROW = 52;
/** Px of the square of a type that all posts have. */
const WHOLE = 44;

/** From here on up a step of the strength colours; below the first: an outline. */
export const STEPS = [
  { least: 1.5, token: '--pg-str-3', key: 'most' },
  { least: 1.3, token: '--pg-str-2', key: 'more' },
  { least: 1.15, token: '--pg-str-1', key: 'some' },
  { least: 0.85, token: '--pg-str-typ', key: 'typical' },
] as const;

interface Square {
  x: number;
  y: number;
  row: Drawn;
  format: PostFormat;
  type: TypeRow;
}

/** Square: share of the profile's posts. Colour: result against the profile's own typical post. */
export function typesFrame(w: W, comparison: PresetComparison, found?: TypesOfSet): ChartFrameProps {
  const { t, p, language } = w;
  const rows = drawnOf(w, comparison).map((row) => ({ ...row, small: `n ${row.stats.mix.n}` }));
  const formats = FORMAT_ORDER.filter((format) =>
    rows.some((r) => r.stats.mix.rows.some((m) => m.format === format && m.n > 0)),
  );
  const squares = rows.flatMap((row, y) =>
    formats.flatMap((format, x): Square[] => {
      const type = row.stats.mix.rows.find((m) => m.format === format && m.n > 0);
      return type ? [{ x, y, row, format, type }] : [];
    }),
  );
  const held = squares.filter((s) => s.type.versus && !s.type.versus.noRange);
  const apart = held.filter(({ type: { versus } }) => versus && (versus.low > 1 || versus.high < 1));
  const multiple = (s: Square) => (s.type.versus ? formatMultiple(s.type.versus.value, language) : '');
  const chart = (ink: ChartInk) => {
    const column = (ink.width - 178) / Math.max(1, formats.length);
    const size = (s: Square) => Math.max(9, Math.min(column * 0.5, WHOLE) * Math.sqrt(s.type.share));
    const step = (s: Square) => STEPS.find((one) => (s.type.versus?.value ?? 0) >= one.least);
    const beside = Math.min(column * 0.25, WHOLE / 2) + 4;
    const marks = rowMarks(ink, rows);
    return {
      type: 'matrix' as const,
      data: {
        datasets: [
          {
            data: squares,
            asks: squares.map(
              ({ row, format, type }): Ask => ({
                kind: type.versus ? 'type' : 'share',
                profile: row.stats.key,
                format,
              }),
            ),
            width: (c: { dataIndex: number }) => size(squares[c.dataIndex] as Square),
            height: (c: { dataIndex: number }) => size(squares[c.dataIndex] as Square),
            borderRadius: 3,
            borderWidth: squares.map((s) => (s.type.versus ? 1.25 : 0)),
            backgroundColor: squares.map((s) => {
              const found = s.type.versus && step(s);
              return found ? ink.color(found.token) : 'transparent';
            }),
            borderColor: squares.map((s) =>
              ink.color(step(s) && (s.type.versus?.value ?? 0) >= 1.15 ? '--pg-str-edge' : '--pg-str-below'),
            ),
          },
        ],
      },
      options: {
        // Room for the figures beside the last column's squares.
        layout: { padding: { left: marks.padding, right: 14 } },
        scales: {
          x: {
            type: 'linear',
            offset: false,
            position: 'top',
            min: -0.5,
            max: formats.length - 0.5,
            grid: { display: false },
            border: { display: false },
            afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
              scale.ticks = formats.map((_, value) => ({ value }));
            },
            ticks: {
              autoSkip: false,
              maxRotation: 0,
              color: ink.color('--pg-ink-2'),
              callback: (value: number) => shorten(t(`format.${formats[value] ?? 'unknown'}`), column - 4, ink),
            },
          },
          y: rowScale(ink, rows),
        },
        plugins: {
          hatch: {
            color: ink.color('--pg-hatch-ink'),
            marks: squares
              .filter((s) => !s.type.versus)
              .map((s) => ({ x: s.x, y: s.y, size: size(s), shape: 'square' as const })),
          },
          labels: {
            labels: [
              ...marks.labels,
              ...squares.flatMap((s) => [
                ...(s.type.versus
                  ? [{ x: s.x, y: s.y, dx: beside, dy: -7, text: multiple(s), color: ink.color('--pg-ink') }]
                  : []),
                {
                  x: s.x,
                  y: s.y,
                  dx: beside,
                  dy: s.type.versus ? 8 : 0,
                  text: `n ${s.type.n}`,
                  small: true,
                  color: ink.color('--pg-ink-3'),
                },
              ]),
              ...rows.flatMap((row, y) =>
                formats.flatMap((format, x) =>
                  squares.some((s) => s.y === y && s.format === format) || row.stats.mix.n === 0
                    ? []
                    : [
                        {
                          x,
                          y,
                          text: t('charts.types.none'),
                          small: true,
                          align: 'center' as const,
                          color: ink.color('--pg-ink-3'),
                        },
                      ],
                ),
              ),
            ],
          },
          annotation: {
            annotations: Object.fromEntries(
              rows.flatMap((row, y) =>
                row.own
                  ? [
                      [
                        'own',
                        {
                          type: 'box',
                          yMin: y - 0.5,
                          yMax: y + 0.5,
                          backgroundColor: ink.color('--pg-own-band'),
                          borderWidth: 0,
                          drawTime: 'beforeDatasetsDraw',
                        },
                      ],
                    ]
                  : [],
              ),
            ),
          },
          tooltip: {
            callbacks: {
              title: ([item]: { raw: Square }[]) =>
                item ? `${item.raw.row.name}, ${t(`format.${item.raw.format}`)}` : '',
              label: (item: { raw: Square }) => {
                const { versus, share, n } = item.raw.type;
                const result = versus
                  ? [
                      multiple(item.raw),
                      versus.noRange
                        ? t('preset.noRange')
                        : t('rate.range', { range: formatMultipleRange(versus.low, versus.high, language) }),
                    ]
                  : [t('charts.types.fewer')];
                return [formatShare(share, language), p('postCount', n), ...result].join(' · ');
              },
            },
          },
        },
      },
    };
  };
  const legend: ChartKey[] = [
    { mark: 'box', color: '--pg-str-below', text: t('charts.types.step.below') },
    ...[...STEPS]
      .reverse()
      .map((s): ChartKey => ({ mark: 'square', color: s.token, text: t(`charts.types.step.${s.key}`) })),
    { mark: 'hatch', color: '--pg-hatch-ink', text: t('charts.types.fewer') },
  ];
  const posts = rows.reduce((sum, row) => sum + row.stats.mix.n, 0);
  return {
    title: found ? typesSentence(w, rows, found) : t('charts.types.title'),
    note: `${periodText(w, comparison.settings)} · ${p('postCount', posts)} · ${t('charts.types.rule')} · ${rateName(w, comparison)}`,
    legend,
    foot:
      held.length > 0
        ? p('charts.types.looks', held.length, {
            apart: apart.length,
            chance: Math.max(1, Math.round(held.length * 0.05)),
          })
        : undefined,
    table: {
      columns: [
        t('column.profile'),
        t('column.type'),
        'n',
        t('column.share'),
        t('column.multiple'),
        t('charts.low'),
        t('charts.high'),
      ],
      rows: squares.map((s): ChartCell[] => {
        const cell = (value: number | undefined): ChartCell =>
          value === undefined ? null : { value, text: formatMultiple(value, language) };
        const { versus, share } = s.type;
        return [
          s.row.name,
          t(`format.${s.format}`),
          s.type.n,
          { value: share, text: formatShare(share, language) },
          cell(versus?.value),
          cell(versus?.noRange ? undefined : versus?.low),
          cell(versus?.noRange ? undefined : versus?.high),
        ];
      }),
    },
    fileName: 'content-types',
    chart,
    height: 36 + ROW * rows.length,
    minWidth: 178 + 92 * formats.length,
  };
}
