import { useEffect, useRef } from 'preact/hooks';
import { captionedPng, captionedText } from '../picture';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';

/** The page's colours as charts need them: what the style sheet says now. */
export interface Inks {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  accent: string;
  series: string[];
  tiles: string[];
}

export function inks(): Inks {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const row = (letter: string, n: number) => Array.from({ length: n }, (_, i) => of(`${letter}${i + 1}`));
  return { paper: of('paper'), ink: of('ink'), soft: of('soft'), line: of('line'), accent: of('accent'), series: row('s', 7), tiles: row('t', 10) };
}

export type Draw = (inks: Inks, width: number) => EChartsCoreOption;

// Without quotes: ECharts writes it into attributes as it is.
const FONT = 'Source Sans, system-ui, sans-serif';

/** What a chart gives to take away. */
export interface Pictures {
  svg: () => Promise<string>;
  png: () => Promise<Blob>;
}

/**
 * A chart by ECharts, drawn anew when its size or the colours change. It is a picture to those who cannot see it: a table with the same
 * values stands beside it.
 */
export function EChart({ draw, height, label, pictures, pick }: { draw: Draw; height: number; label: string; pictures?: { current: Pictures | null }; pick?: (name: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    let chart: EChartsType | null = null;
    let over = false;
    const paint = () => chart?.setOption(option(draw, element.clientWidth), { notMerge: true });
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const resized = new ResizeObserver(() => {
      if (chart && element.clientWidth > 0) {
        chart.resize();
        paint();
      }
    });
    void import('./echarts').then(({ init }) => {
      if (over) {
        return;
      }
      chart = init(element, null, { renderer: 'canvas' });
      paint();
      if (pick) {
        chart.on('click', (event) => typeof event.name === 'string' && pick(event.name));
      }
      resized.observe(element);
      scheme.addEventListener('change', paint);
      addEventListener('tamga-theme', paint);
    });
    if (pictures) {
      const size = () => ({ width: element.clientWidth, height });
      pictures.current = {
        svg: async () => captionedText((await import('./echarts-svg')).svgOf(option(draw, size().width), size()), size(), label),
        png: async () => {
          const canvas = chart?.renderToCanvas({ pixelRatio: 2, backgroundColor: inks().paper });
          return canvas ? captionedPng(canvas, label) : new Blob();
        },
      };
    }
    return () => {
      over = true;
      resized.disconnect();
      scheme.removeEventListener('change', paint);
      removeEventListener('tamga-theme', paint);
      chart?.dispose();
    };
  }, [draw, height]);
  return <div class={`echart h${height}`} ref={box} role="img" aria-label={label} />;
}

function option(draw: Draw, width: number): EChartsCoreOption {
  const colours = inks();
  return { animation: false, textStyle: { fontFamily: FONT, fontSize: 13 }, backgroundColor: 'transparent', ...draw(colours, width) };
}

/** A tooltip made of elements: text stays text, and no style stands in markup. */
export function tip(title: string, lines: readonly (readonly [string, string])[]): HTMLElement {
  const root = document.createElement('div');
  root.className = 'tip';
  const head = document.createElement('b');
  head.textContent = title;
  root.append(head);
  for (const [name, value] of lines) {
    const line = document.createElement('div');
    const left = document.createElement('span');
    const right = document.createElement('span');
    left.textContent = name;
    right.textContent = value;
    line.append(left, right);
    root.append(line);
  }
  return root;
}

/** Tooltip settings that all charts share. */
export function tipStyle({ paper, ink, line }: Inks) {
  return { backgroundColor: paper, borderColor: line, borderWidth: 1, padding: [8, 12], textStyle: { color: ink, fontFamily: FONT, fontSize: 14 }, confine: true, transitionDuration: 0 };
}
