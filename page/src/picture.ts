/**
 * Pictures of our own drawings to take away. The style sheet stays behind, so what it says is written into each shape; and the PNG is
 * painted shape by shape, because the page's policy allows no picture from a data: or blob: address to be loaded.
 */

const PAINTED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'font-size', 'font-weight', 'text-anchor'] as const;

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  return { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
}

/** The drawing as a file of its own: same colours, no links, a background. */
export function standalone(svg: SVGSVGElement): string {
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
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('font-family', 'Source Sans 3, Segoe UI, Noto Sans, Arial, sans-serif');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** The same, painted at twice its size. */
export async function toPng(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const paint = canvas.getContext('2d');
  if (!paint) {
    return new Blob();
  }
  paint.scale(2, 2);
  paint.fillStyle = getComputedStyle(document.body).backgroundColor;
  paint.fillRect(0, 0, width, height);
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
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'));
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
