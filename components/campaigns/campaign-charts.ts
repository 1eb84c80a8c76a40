import type { CampaignProfile, CampaignReport } from '../../lib/metrics/change';
import type { ChartFrameProps } from '../charts/chart-frame';
import type { ChartInk } from '../charts/ink';
import { type LogAxis, logAxis } from '../charts/log-axis';
import { formatDays, formatInteger, formatMultiple, formatMultipleRange, numberFormat } from '../format';
import type { useWords } from '../ui/words';
import { verdictText } from './campaign-words';
import { binsOf } from './ordinary-bins';

type W = ReturnType<typeof useWords>;

/** "0.25×": halves and quarters stand on the axis, which one decimal would blur. */
const tickText = (value: number, language: string) =>
  `${numberFormat(language, { maximumSignificantDigits: 2 }).format(value)}×`;

const scaleOf = (w: W, axis: LogAxis, ink: ChartInk) => ({
  type: 'logarithmic',
  min: axis.low,
  max: axis.high,
  grid: { color: ink.color('--pg-line') },
  afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
    scale.ticks = axis.ticks.map((value) => ({ value }));
  },
  ticks: { callback: (value: number) => tickText(value, w.language) },
});

/** The effect where it can be told, else what was seen: the campaign against the stretch before it. */
function blocksTitle(w: W, of: CampaignProfile): string {
  if (of.engagement.ok) return `${of.name}: ${verdictText(w, of.engagement)}`;
  const here = of.blocks.find((block) => block.at === 0)?.own;
  if (!here) return w.t('campaigns.chart.unseen', { name: of.name });
  const { language } = w;
  return w.t('campaigns.chart.seen', {
    name: of.name,
    multiple: formatMultiple(here.value, language),
    range: formatMultipleRange(here.low, here.high, language),
  });
}

/** Stretches as long as the campaign: the profile with its ranges, the middle of the others, the campaign as a band. */
export function blocksFrame(w: W, report: CampaignReport, of: CampaignProfile): ChartFrameProps | undefined {
  const { t, p, language, timeZone } = w;
  const drawn = of.blocks.filter((block) => block.own);
  if (drawn.length < 2) return undefined;
  const me = of.role === 'own';
  const token = me ? '--pg-own' : '--pg-peer';
  const middle = (block: { from: number; to: number }) => (block.from + block.to) / 2;
  const days = (block: { from: number; to: number }) => formatDays(block.from, block.to - 1, language, timeZone);
  const first = of.blocks[0]!;
  const last = of.blocks[of.blocks.length - 1]!;
  const chart = (ink: ChartInk) => {
    const color = ink.color(token);
    const grey = ink.color('--pg-ink-3');
    const axis = logAxis(
      of.blocks.flatMap(({ own, others }) => [...(own ? [own.low, own.high] : []), ...(others ? [others] : [])]),
      1,
    );
    const theirs = of.blocks.filter((block) => block.others !== undefined);
    const said = (block: (typeof drawn)[number]) =>
      [
        days(block),
        ...(block.own
          ? [
              formatMultiple(block.own.value, language),
              t('rate.range', { range: formatMultipleRange(block.own.low, block.own.high, language) }),
            ]
          : []),
        p('postCount', block.n),
      ].join(' · ');
    return {
      type: 'scatterWithErrorBars' as const,
      data: {
        datasets: [
          {
            label: of.name,
            data: drawn.map((block) => ({
              x: middle(block),
              y: block.own?.value,
              yMin: Math.max(axis.low, block.own?.low ?? 1),
              yMax: Math.min(axis.high, block.own?.high ?? 1),
            })),
            said: drawn.map(said),
            pointRadius: me ? 5 : 4.5,
            backgroundColor: color,
            borderColor: color,
            errorBarColor: color,
            errorBarWhiskerColor: color,
            errorBarLineWidth: 1.5,
            errorBarWhiskerLineWidth: 1.5,
            errorBarWhiskerSize: 8,
          },
          {
            label: t('campaigns.chart.others'),
            type: 'line' as const,
            data: theirs.map((block) => ({ x: middle(block), y: block.others })),
            said: theirs.map((block) => `${days(block)} · ${formatMultiple(block.others ?? 1, language)}`),
            borderColor: grey,
            backgroundColor: grey,
            borderDash: [3, 3],
            borderWidth: 1.5,
            pointRadius: 2,
          },
        ],
      },
      options: {
        layout: { padding: { top: 20, right: 8 } },
        interaction: { mode: 'nearest', intersect: false },
        scales: {
          x: {
            type: 'linear',
            min: first.from,
            max: last.to,
            grid: { display: false },
            afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
              scale.ticks = of.blocks.map((block) => ({ value: block.from }));
            },
            ticks: {
              maxRotation: 0,
              autoSkipPadding: 16,
              callback: (v: string | number) => formatDays(Number(v), Number(v), language, timeZone),
            },
          },
          y: scaleOf(w, axis, ink),
        },
        plugins: {
          annotation: {
            annotations: {
              band: {
                type: 'box',
                xMin: report.start,
                xMax: report.start + of.days * 86_400_000,
                backgroundColor: ink.color('--pg-sunken'),
                borderWidth: 0,
                drawTime: 'beforeDatasetsDraw',
              },
              same: {
                type: 'line',
                yMin: 1,
                yMax: 1,
                borderColor: ink.color('--pg-line-2'),
                borderWidth: 1,
                drawTime: 'beforeDatasetsDraw',
              },
            },
          },
          labels: {
            labels: [
              { x: report.start, y: 'top', dy: -10, text: t('campaigns.chart.band'), color: ink.color('--pg-ink-2') },
            ],
          },
          tooltip: {
            callbacks: {
              title: ([item]: { dataset: { label?: string } }[]) => item?.dataset.label ?? '',
              label: (item: { dataset: { said?: string[] }; dataIndex: number }) =>
                item.dataset.said?.[item.dataIndex] ?? '',
            },
          },
        },
      },
    };
  };
  return {
    title: blocksTitle(w, of),
    note: t('campaigns.chart.note', { days: p('campaigns.days', of.days) }),
    legend: [
      { mark: 'dot', color: token, text: of.name },
      { mark: 'whisker', color: token, text: t('legend.range') },
      { mark: 'dashed', color: '--pg-ink-3', text: t('campaigns.chart.others') },
      { mark: 'square', color: '--pg-sunken', text: t('campaigns.chart.band') },
    ],
    fileName: 'campaign',
    chart,
    height: 260,
    table: {
      columns: [
        t('campaigns.chart.days'),
        of.name,
        t('timing.low'),
        t('timing.high'),
        'n',
        t('campaigns.chart.others'),
      ],
      rows: of.blocks.map((block) => [
        days(block),
        block.own?.value ?? null,
        block.own?.low ?? null,
        block.own?.high ?? null,
        block.n,
        block.others ?? null,
      ]),
    },
  };
}

/** What ordinary stretches of the same length made, with this one marked among them. */
export function ordinaryFrame(w: W, of: CampaignProfile): ChartFrameProps | undefined {
  const { t, p, language } = w;
  const found = of.engagement;
  if (!found.ok) return undefined;
  const bins = binsOf(found.ordinary, found.effect.value);
  const named = (bin: (typeof bins)[number]) => formatMultipleRange(bin.low, bin.high, language);
  const edge = Math.log(bins[bins.length - 1]!.high);
  const multiple = formatMultiple(found.effect.value, language);
  const token = of.role === 'own' ? '--pg-own' : '--pg-ink';
  const chart = (ink: ChartInk) => ({
    type: 'bar' as const,
    data: {
      datasets: [
        {
          label: t('campaigns.chart.ordinary'),
          data: bins.map((bin) => ({ x: (Math.log(bin.low) + Math.log(bin.high)) / 2, y: bin.n })),
          backgroundColor: ink.color('--pg-peer-2'),
          barPercentage: 0.92,
          categoryPercentage: 1,
        },
      ],
    },
    options: {
      layout: { padding: { top: 20, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          offset: false,
          min: -edge,
          max: edge,
          grid: { display: false },
          afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
            scale.ticks = logAxis([Math.exp(-edge), Math.exp(edge)], 1, 7)
              .ticks.map(Math.log)
              .filter((value) => Math.abs(value) <= edge)
              .map((value) => ({ value }));
          },
          ticks: { callback: (v: string | number) => tickText(Math.exp(Number(v)), language) },
        },
        y: {
          beginAtZero: true,
          grid: { color: ink.color('--pg-line') },
          ticks: { maxTicksLimit: 5, callback: (v: string | number) => formatInteger(Number(v), language) },
        },
      },
      plugins: {
        annotation: {
          annotations: {
            here: {
              type: 'line',
              xMin: Math.log(found.effect.value),
              xMax: Math.log(found.effect.value),
              borderColor: ink.color(token),
              borderWidth: 2,
            },
          },
        },
        labels: {
          labels: [
            {
              x: Math.log(found.effect.value),
              y: 'top',
              dy: -10,
              align: 'center',
              text: `${t('campaigns.chart.band')} ${multiple}`,
              color: ink.color(token),
              bold: true,
            },
          ],
        },
        tooltip: {
          callbacks: {
            title: ([item]: { dataIndex: number }[]) => (item ? named(bins[item.dataIndex]!) : ''),
            label: (item: { dataIndex: number }) => p('campaigns.chart.stretches', bins[item.dataIndex]!.n),
          },
        },
      },
    },
  });
  return {
    title: t(found.clear ? 'campaigns.chart.rare' : 'campaigns.chart.usual', { name: of.name, multiple }),
    note: `${p('campaigns.chart.stretches', found.placebos)} · ${t('campaigns.chart.ordinaryNote', {
      days: p('campaigns.days', of.days),
    })}`,
    legend: [
      { mark: 'square', color: '--pg-peer-2', text: t('campaigns.chart.ordinary') },
      { mark: 'line', color: token, text: t('campaigns.chart.band') },
    ],
    fileName: 'campaign-ordinary',
    chart,
    height: 200,
    table: {
      columns: [t('campaigns.chart.from'), t('campaigns.chart.to'), 'n'],
      rows: bins.map((bin) => [
        { value: bin.low, text: formatMultiple(bin.low, language) },
        { value: bin.high, text: formatMultiple(bin.high, language) },
        bin.n,
      ]),
    },
  };
}
