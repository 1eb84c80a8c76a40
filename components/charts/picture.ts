import { drawOnce } from './engine';
import type { ChartInk, ChartKey, ChartOf } from './ink';
import { inkOf } from './palette';

/** A chart that leaves the page: in light, with everything that says what it shows. */
export interface Picture {
  title: string;
  note: string;
  /** Where the figures come from. */
  source: string;
  legend: readonly ChartKey[];
  chart: ChartOf;
  /** Px, without heading and source. */
  width: number;
  height: number;
}

const EDGE = 20;
/** Px of the picture for one CSS px: sharp on every screen and in print. */
const RATIO = 2;

type Pen = CanvasRenderingContext2D;

function lines(pen: Pen, text: string, width: number): string[] {
  const out: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && pen.measureText(longer).width > width) {
      out.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...out, line] : out;
}

function drawKey(pen: Pen, key: ChartKey, x: number, y: number, ink: ChartInk): void {
  const color = ink.color(key.color ?? '--pg-peer');
  pen.fillStyle = color;
  pen.strokeStyle = color;
  pen.lineWidth = 1.5;
  pen.setLineDash(key.mark === 'dashed' ? [2, 2] : []);
  pen.beginPath();
  switch (key.mark) {
    case 'dot':
    case 'ring':
      pen.arc(x + 6, y, 4, 0, 2 * Math.PI);
      break;
    case 'square':
    case 'box':
      pen.rect(x + 1, y - 5, 10, 10);
      break;
    case 'hatch':
      pen.lineWidth = 1;
      for (const shift of [0, 4, 8]) {
        pen.moveTo(x + shift, y + 5);
        pen.lineTo(x + shift + 4, y - 5);
      }
      break;
    case 'tick':
      pen.moveTo(x + 6, y - 5);
      pen.lineTo(x + 6, y + 5);
      break;
    default:
      pen.moveTo(x, y);
      pen.lineTo(x + 12, y);
  }
  if (key.mark === 'dot' || key.mark === 'square') pen.fill();
  else pen.stroke();
  pen.setLineDash([]);
}

interface Layout {
  title: string[];
  note: string[];
  source: string[];
  keys: { key: ChartKey; x: number; y: number }[];
  chartTop: number;
  width: number;
  height: number;
}

function layOut(pen: Pen, picture: Picture, font: string): Layout {
  const inner = picture.width;
  pen.font = `600 16px ${font}`;
  const title = lines(pen, picture.title, inner);
  pen.font = `400 12px ${font}`;
  const note = lines(pen, picture.note, inner);
  const source = lines(pen, picture.source, inner);
  let top = EDGE + title.length * 21 + note.length * 17 + 8;
  const keys: Layout['keys'] = [];
  let x = 0;
  for (const key of picture.legend) {
    const wide = 18 + pen.measureText(key.text).width + 16;
    if (x > 0 && x + wide > inner) {
      x = 0;
      top += 18;
    }
    keys.push({ key, x: EDGE + x, y: top + 8 });
    x += wide;
  }
  const chartTop = top + (keys.length ? 24 : 0);
  const height = chartTop + picture.height + 10 + source.length * 16 + EDGE;
  return { title, note, source, keys, chartTop, width: inner + 2 * EDGE, height };
}

function paintWords(pen: Pen, layout: Layout, picture: Picture, ink: ChartInk): void {
  pen.fillStyle = ink.color('--pg-surface');
  pen.fillRect(0, 0, layout.width, layout.height);
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'left';
  let y = EDGE + 15;
  const write = (text: string[], size: number, weight: number, token: string, step: number) => {
    pen.font = `${weight} ${size}px ${ink.font}`;
    pen.fillStyle = ink.color(token);
    for (const line of text) {
      pen.fillText(line, EDGE, y);
      y += step;
    }
  };
  write(layout.title, 16, 600, '--pg-ink', 21);
  y -= 2;
  write(layout.note, 12, 400, '--pg-ink-3', 17);
  for (const { key, x, y: at } of layout.keys) {
    drawKey(pen, key, x, at, ink);
    pen.font = `400 12px ${ink.font}`;
    pen.fillStyle = ink.color('--pg-ink-2');
    pen.fillText(key.text, x + 18, at + 4);
  }
  y = layout.chartTop + picture.height + 22;
  write(layout.source, 12, 400, '--pg-ink-3', 16);
}

/** Throws where the browser gives no drawing context. */
function penOf(canvas: HTMLCanvasElement): Pen {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no drawing context');
  return pen;
}

/** The picture as PNG, two px of it a CSS px. `place` is an element of the page, for its colours and face. */
export async function toPng(picture: Picture, place: HTMLElement): Promise<Blob> {
  const ink = inkOf(place, picture.width, 'light');
  const chart = document.createElement('canvas');
  chart.width = picture.width;
  chart.height = picture.height;
  const clean = drawOnce(chart, picture.chart(ink), ink, inkOf(place, picture.width), { ratio: RATIO });
  const canvas = document.createElement('canvas');
  const layout = layOut(penOf(canvas), picture, ink.font);
  canvas.width = layout.width * RATIO;
  canvas.height = layout.height * RATIO;
  const pen = penOf(canvas);
  pen.scale(RATIO, RATIO);
  paintWords(pen, layout, picture, ink);
  pen.drawImage(chart, EDGE, layout.chartTop, picture.width, picture.height);
  clean();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** The picture as SVG: chart.js draws into a context that records elements, so lines stay lines and words words. */
export async function toSvg(picture: Picture, place: HTMLElement): Promise<Blob> {
  const { svgSurface } = await import('./svg-pen');
  const ink = inkOf(place, picture.width, 'light');
  const measure = penOf(document.createElement('canvas'));
  const layout = layOut(measure, picture, ink.font);
  const { pen, svg: root } = svgSurface(layout.width, layout.height);
  paintWords(pen, layout, picture, ink);
  const { surface, svg: inner } = svgSurface(picture.width, picture.height);
  // chart.js asks a drawing surface for nothing but its context.
  const clean = drawOnce(
    surface as unknown as HTMLCanvasElement,
    picture.chart(ink),
    ink,
    inkOf(place, picture.width),
    {
      ratio: 1,
      svg: true,
    },
  );
  inner.setAttribute('x', `${EDGE}`);
  inner.setAttribute('y', `${layout.chartTop}`);
  root.setAttribute('viewBox', `0 0 ${layout.width} ${layout.height}`);
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = picture.title;
  root.prepend(title);
  root.append(inner);
  const text = new XMLSerializer().serializeToString(root);
  clean();
  return new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
}
