import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export interface WeekChartInput {
  labels: string[];
  posts: number[];
  /** Weeks that were observed less than half: drawn as hatching over the whole height. */
  unseen: boolean[];
  /** Weeks that are only partly inside what was observed: drawn paler. */
  partial: boolean[];
  colors: { bar: string; hatch: string; grid: string; text: string };
  font: string;
  /** The tooltip stands out against either theme. */
  dark: boolean;
  tooltip: (index: number) => string;
}

function hatch(color: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 6;
  const pen = tile.getContext('2d');
  if (!pen) return color;
  pen.strokeStyle = color;
  pen.lineWidth = 1;
  for (const shift of [-6, 0, 6]) {
    pen.moveTo(shift, 6);
    pen.lineTo(shift + 6, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? color;
}

/** Draws posts a week; returns the function that takes the chart away again. */
export function drawWeeks(canvas: HTMLCanvasElement, input: WeekChartInput): () => void {
  const most = Math.max(1, ...input.posts);
  const pattern = hatch(input.colors.hatch);
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: input.labels,
      datasets: [
        {
          data: input.posts.map((n, i) => (input.unseen[i] && n === 0 ? most : n)),
          backgroundColor: input.posts.map((n, i) => {
            if (input.unseen[i] && n === 0) return pattern;
            return input.partial[i] ? `color-mix(in srgb, ${input.colors.bar} 55%, transparent)` : input.colors.bar;
          }),
          borderRadius: 1.5,
          categoryPercentage: 1,
          barPercentage: 0.72,
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          backgroundColor: input.dark ? '#edeff2' : '#14171c',
          bodyColor: input.dark ? '#14171c' : '#ffffff',
          callbacks: { title: () => '', label: (item) => input.tooltip(item.dataIndex) },
        },
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: input.colors.grid },
          ticks: {
            color: input.colors.text,
            font: { size: 11, family: input.font },
            maxTicksLimit: 4,
            maxRotation: 0,
            autoSkipPadding: 12,
          },
        },
        y: {
          beginAtZero: true,
          grid: { color: input.colors.grid },
          border: { display: false },
          ticks: { color: input.colors.text, font: { size: 11, family: input.font }, precision: 0, maxTicksLimit: 3 },
        },
      },
    },
  });
  return () => chart.destroy();
}
