/**
 * Pictures of our own drawings to take away. The style sheet stays behind, so what it says is written into each shape; and the PNG is
 * painted shape by shape, because the page's policy allows no picture from a data: or blob: address to be loaded.
 */

const PAINTED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'font-size', 'font-weight', 'text-anchor'] as const;

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  return { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
}

/** Around a picture, and above it for its caption. */
const EDGE = 20;
const HEAD = 52;
const FONT = '"Source Sans", "Source Sans 3", "Segoe UI", "Noto Sans", Arial, sans-serif';

/** The drawing as a file of its own: same colours, no links, a background, its caption above. */
export function standalone(svg: SVGSVGElement, caption: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const here = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const there = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  here.forEach((shape, i) => {
    const style = getComputedStyle(shape);
    for (const name of PAINTED) {
      const value = style.getPropertyValue(name);
      if (value && shape instanceof SVGGeometryElement || (value && shape instanceof SVGTextElement)) {
        there[i]?.setAttribute(name, value);
      }
    }
    there[i]?.removeAttribute('class');
  });
  for (const link of [...copy.querySelectorAll('a')]) {
    link.replaceWith(...link.childNodes);
  }
  const { width, height } = sizeOf(svg);
  return captioned(copy, width, height, caption);
}

/** A picture that a chart wrote, with its caption above. It is not parsed: the styles in it would offend the page's policy. */
export function captionedText(text: string, size: { width: number; height: number }, caption: string): string {
  const frame = captioned(document.createElementNS('http://www.w3.org/2000/svg', 'g'), size.width, size.height, caption);
  return frame.replace(/<\/svg>$/, () => `${text.replace('<svg ', `<svg x="${EDGE}" y="${HEAD}" `)}</svg>`);
}

function captioned(inner: Element, width: number, height: number, caption: string): string {
  const make = (name: string, attributes: Record<string, string | number>) => {
    const e = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => e.setAttribute(key, String(value)));
    return e;
  };
  const { color, backgroundColor } = getComputedStyle(document.body);
  const [w, h] = [width + 2 * EDGE, height + HEAD + EDGE];
  const outer = make('svg', { width: w, height: h, viewBox: `0 0 ${w} ${h}`, 'font-family': FONT, role: 'img' });
  const title = make('title', {});
  const head = make('text', { x: EDGE, y: 32, 'font-size': 16, 'font-weight': 650, fill: color });
  title.textContent = caption;
  head.textContent = caption;
  inner.setAttribute('x', String(EDGE));
  inner.setAttribute('y', String(HEAD));
  outer.append(title, make('rect', { width: w, height: h, fill: backgroundColor }), head, inner);
  return new XMLSerializer().serializeToString(outer);
}

/** An empty canvas at twice the size, with the caption painted; what is painted next begins below it. */
function captionedCanvas(width: number, height: number, caption: string): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * EDGE) * 2;
  canvas.height = (height + HEAD + EDGE) * 2;
  const paint = canvas.getContext('2d');
  if (!paint) {
    throw new Error('this browser paints no pictures');
  }
  const { color, backgroundColor } = getComputedStyle(document.body);
  paint.scale(2, 2);
  paint.fillStyle = backgroundColor;
  paint.fillRect(0, 0, width + 2 * EDGE, height + HEAD + EDGE);
  paint.fillStyle = color;
  paint.font = `650 16px ${FONT}`;
  paint.fillText(caption, EDGE, 32, width);
  paint.translate(EDGE, HEAD);
  return [canvas, paint];
}

/** At once: `toBlob` waits until the browser has nothing else to do, which on a busy machine takes ten seconds and more. */
function png(canvas: HTMLCanvasElement): Blob {
  const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
  return new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/png' });
}

/** A chart's canvas, of twice the size, with its caption above. */
export function captionedPng(chart: HTMLCanvasElement, caption: string): Blob {
  const [canvas, paint] = captionedCanvas(chart.width / 2, chart.height / 2, caption);
  paint.drawImage(chart, 0, 0, chart.width / 2, chart.height / 2);
  return png(canvas);
}

/** The same, painted at twice its size. */
export function toPng(svg: SVGSVGElement, caption: string): Blob {
  const { width, height } = sizeOf(svg);
  const [canvas, paint] = captionedCanvas(width, height, caption);
  const origin = svg.getScreenCTM()?.inverse();
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('rect,line,path,circle,text')) {
    if (shape.closest('defs')) {
      continue;
    }
    paint.save();
    const place = shape.getScreenCTM();
    if (origin && place) {
      const m = origin.multiply(place);
      paint.transform(m.a, m.b, m.c, m.d, m.e, m.f);
    }
    if (shape instanceof SVGTextElement) {
      paintText(paint, shape);
    } else {
      paintShape(paint, shape);
    }
    paint.restore();
  }
  return png(canvas);
}

function number(shape: Element, name: string): number {
  return Number(shape.getAttribute(name) ?? 0);
}

function outline(shape: Element): Path2D {
  const path = new Path2D();
  switch (shape.localName) {
    case 'rect':
      path.rect(number(shape, 'x'), number(shape, 'y'), number(shape, 'width'), number(shape, 'height'));
      return path;
    case 'line':
      path.moveTo(number(shape, 'x1'), number(shape, 'y1'));
      path.lineTo(number(shape, 'x2'), number(shape, 'y2'));
      return path;
    case 'circle':
      path.arc(number(shape, 'cx'), number(shape, 'cy'), number(shape, 'r'), 0, 2 * Math.PI);
      return path;
    default:
      return new Path2D(shape.getAttribute('d') ?? '');
  }
}

function paintShape(paint: CanvasRenderingContext2D, shape: SVGGraphicsElement): void {
  const style = getComputedStyle(shape);
  const path = outline(shape);
  const opacity = Number(style.opacity || 1);
  if (style.fill !== 'none' && !style.fill.startsWith('url')) {
    paint.globalAlpha = opacity * Number(style.fillOpacity || 1);
    paint.fillStyle = style.fill;
    paint.fill(path);
  }
  if (style.stroke !== 'none' && style.stroke !== '') {
    paint.globalAlpha = opacity * Number(style.strokeOpacity || 1);
    paint.strokeStyle = style.stroke;
    paint.lineWidth = parseFloat(style.strokeWidth || '1');
    const dashes = style.strokeDasharray;
    paint.setLineDash(dashes && dashes !== 'none' ? dashes.split(/[ ,]+/).map(parseFloat) : []);
    paint.stroke(path);
  }
}

function paintText(paint: CanvasRenderingContext2D, shape: SVGTextElement): void {
  const style = getComputedStyle(shape);
  paint.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  paint.fillStyle = style.fill;
  paint.textAlign = style.textAnchor === 'middle' ? 'center' : style.textAnchor === 'end' ? 'right' : 'left';
  paint.fillText(shape.textContent ?? '', number(shape, 'x'), number(shape, 'y'));
}
