import { Element as Surface } from 'svgcanvas';

/** What is used of the recorder besides the drawing context that it pretends to be. */
interface Recorder {
  __currentElement: SVGElement;
  __fontUnderline?: string;
}

/** A drawing surface for chart.js, and what was drawn on it. */
export interface SvgSurface {
  surface: Surface;
  pen: CanvasRenderingContext2D;
  svg: SVGSVGElement;
}

/**
 * A surface that records SVG elements. svgcanvas 2.6.0 (2026-11-22) paints a path that is filled twice only the second
 * time, and knows no even-odd rule; squares with an edge are drawn so (chartjs-chart-matrix): the path is doubled here.
 */
export function svgSurface(width: number, height: number): SvgSurface {
  const surface = new Surface({ width, height });
  const pen = surface.getContext('2d');
  const recorder = pen as unknown as Recorder;
  recorder.__fontUnderline = 'none';
  const plain = pen.fill.bind(pen) as () => void;
  const filled = new WeakSet<Node>();
  pen.fill = (rule?: Path2D | CanvasFillRule) => {
    const path = recorder.__currentElement;
    if (filled.has(path)) {
      const again = path.cloneNode() as SVGElement;
      path.after(again);
      recorder.__currentElement = again;
    }
    plain();
    filled.add(recorder.__currentElement);
    if (rule === 'evenodd') recorder.__currentElement.setAttribute('fill-rule', rule);
  };
  return { surface, pen, svg: pen.getSvg() };
}
