import type { Chart, Plugin, Scale } from 'chart.js';
import type { HatchOptions, LabelOptions, ProfileMark } from './ink';
import { joinLabels } from './join-labels';

/** Distance of two lines of a hatching in px. */
const STEP = 4;

function scaleOf(chart: Chart, id: string): Scale | undefined {
  return chart.scales[id];
}

function hatch(pen: CanvasRenderingContext2D, left: number, top: number, right: number, bottom: number, round = false) {
  if (right <= left || bottom <= top) return;
  pen.save();
  pen.beginPath();
  if (round) pen.arc((left + right) / 2, (top + bottom) / 2, (right - left) / 2, 0, 2 * Math.PI);
  else pen.rect(left, top, right - left, bottom - top);
  pen.clip();
  pen.beginPath();
  const height = bottom - top;
  // On one grid over the whole drawing: neighbouring boxes continue each other's lines.
  const first = Math.floor((left - height + (top % STEP)) / STEP) * STEP - (top % STEP);
  for (let x = first; x < right; x += STEP) {
    pen.moveTo(x, bottom);
    pen.lineTo(x + height, top);
  }
  pen.stroke();
  pen.restore();
}

/** "Not observed" as lines, not as a pattern: a recorded drawing (SVG) keeps them as lines too. */
export const hatchPlugin: Plugin<'line', HatchOptions> = {
  id: 'hatch',
  beforeDatasetsDraw(chart, _, options) {
    if (!options.color) return;
    const pen = chart.ctx;
    const area = chart.chartArea;
    pen.save();
    pen.strokeStyle = options.color;
    pen.lineWidth = 1;
    for (const box of options.boxes ?? []) {
      const x = scaleOf(chart, box.x ?? 'x');
      const y = scaleOf(chart, box.y ?? 'y');
      const xs = [box.xMin, box.xMax].map((v, i) =>
        v === undefined || !x ? (i ? area.right : area.left) : x.getPixelForValue(v),
      );
      const ys = [box.yMin, box.yMax].map((v, i) =>
        v === undefined || !y ? (i ? area.top : area.bottom) : y.getPixelForValue(v),
      );
      hatch(
        pen,
        Math.max(area.left, Math.min(...xs)),
        Math.max(area.top, Math.min(...ys)),
        Math.min(area.right, Math.max(...xs)),
        Math.min(area.bottom, Math.max(...ys)),
      );
    }
    for (const mark of options.marks ?? []) {
      const x = scaleOf(chart, 'x')?.getPixelForValue(mark.x) ?? 0;
      const y = scaleOf(chart, 'y')?.getPixelForValue(mark.y) ?? 0;
      const half = mark.size / 2;
      hatch(pen, x - half, y - half, x + half, y + half, mark.shape === 'circle');
      pen.beginPath();
      if (mark.shape === 'circle') pen.arc(x, y, half, 0, 2 * Math.PI);
      else pen.rect(x - half, y - half, mark.size, mark.size);
      pen.stroke();
    }
    pen.restore();
  },
};

/** Half of a profile's mark in px. */
const MARK = 4;

function drawMark(pen: CanvasRenderingContext2D, { color, ring }: ProfileMark, x: number, y: number) {
  pen.save();
  pen.beginPath();
  pen.arc(x, y, ring ? MARK - 1 : MARK, 0, 2 * Math.PI);
  pen.fillStyle = color;
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  if (ring) pen.stroke();
  else pen.fill();
  pen.restore();
}

/** Words beside the marks they belong to. */
export const labelPlugin: Plugin<'line', LabelOptions> = {
  id: 'labels',
  afterDatasetsDraw(chart, _, options) {
    const pen = chart.ctx;
    const area = chart.chartArea;
    const font = chart.options.font;
    const base = Number(font?.size ?? 11);
    pen.save();
    pen.textBaseline = 'middle';
    const face = (label: { bold?: boolean; small?: boolean }) =>
      `${label.bold ? 600 : 400} ${label.small ? base : base + 1}px ${font?.family ?? 'sans-serif'}`;
    const rows = new Map<number, NonNullable<LabelOptions['labels']>>();
    for (const label of options.labels ?? []) {
      if (label.beside) {
        rows.set(label.beside.row, [...(rows.get(label.beside.row) ?? []), label]);
        continue;
      }
      const x =
        label.x === 'edge'
          ? 0
          : label.x === 'left'
            ? area.left
            : label.x === 'right'
              ? area.right
              : scaleOf(chart, 'x')?.getPixelForValue(label.x);
      const y =
        label.y === 'top'
          ? area.top
          : label.y === 'bottom'
            ? area.bottom
            : scaleOf(chart, 'y')?.getPixelForValue(label.y);
      if (x === undefined || y === undefined) continue;
      pen.font = face(label);
      pen.textAlign = label.align ?? 'left';
      pen.fillStyle = label.color;
      const [left, middle] = [x + (label.dx ?? 0), y + (label.dy ?? 0)];
      if (label.dot) drawMark(pen, label.dot, left + MARK, middle);
      pen.fillText(label.text, left + (label.dot ? 2 * MARK + 5 : 0), middle);
    }
    for (const [row, labels] of rows) {
      const [first] = labels;
      if (!first) continue;
      pen.font = face(first);
      pen.textAlign = 'left';
      pen.fillStyle = first.color;
      const marks = labels.map(({ x, text, beside }) => ({
        x: scaleOf(chart, 'x')?.getPixelForValue(Number(x)) ?? 0,
        text,
        weight: beside?.weight ?? 0,
      }));
      const y = scaleOf(chart, 'y')?.getPixelForValue(row) ?? 0;
      for (const { x, text } of joinLabels(marks, (words) => pen.measureText(words).width, {
        left: area.left,
        right: chart.width,
      })) {
        if (first.halo) {
          pen.lineWidth = 3;
          pen.lineJoin = 'round';
          pen.strokeStyle = first.halo;
          pen.strokeText(text, x, y);
        }
        pen.fillText(text, x, y);
      }
    }
    pen.restore();
  },
};
