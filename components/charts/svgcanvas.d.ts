declare module 'svgcanvas' {
  /** A canvas whose drawing context records SVG elements. */
  export class Element {
    constructor(options: { width: number; height: number });
    width: number;
    height: number;
    getContext(kind: '2d'): CanvasRenderingContext2D & { getSvg(): SVGSVGElement };
  }
}
