import type { RefObject } from 'preact';
import type { Value } from './api-types';
import { csv } from './csv';
import { standalone, toPng } from './picture';
import { useReader } from './reader';

export interface Handed {
  /** File name without its ending. */
  name: string;
  /** What it is, for readers who only hear the buttons. */
  what: string;
  columns?: readonly string[] | undefined;
  rows?: () => readonly (readonly (Value | undefined)[])[];
  json?: unknown;
  /** What maps draw, asked for when somebody takes it. */
  geojson?: (() => Promise<unknown>) | undefined;
  /** What stands above a picture that is taken away, when that is more than what it is: the unit, too. */
  caption?: string;
  /** The chart, drawn by us as SVG. */
  picture?: RefObject<SVGSVGElement | null> | undefined;
  /** Or a chart that makes its own pictures. */
  svg?: (() => Promise<string>) | undefined;
  png?: (() => Promise<Blob>) | undefined;
}

/** Buttons that hand out what a view shows. */
export function Handout(props: Handed) {
  const { say } = useReader();
  const { columns, rows, picture } = props;
  const caption = props.caption ?? props.what;
  const formats: [string, () => Promise<void>][] = [];
  if (columns && rows) {
    // The mark in front lets spreadsheets read Cyrillic right.
    formats.push(['CSV', async () => save(props.name, 'csv', new Blob(['\ufeff', csv(columns, rows())], { type: 'text/csv' }))]);
  }
  if (props.json !== undefined) {
    formats.push(['JSON', async () => save(props.name, 'json', asJson(props.json, 'application/json'))]);
  }
  const geojson = props.geojson;
  if (geojson) {
    formats.push(['GeoJSON', async () => save(props.name, 'geojson', asJson(await geojson(), 'application/geo+json'))]);
  }
  const svg = props.svg ?? (picture && (async () => (picture.current ? standalone(picture.current, caption) : '')));
  const png = props.png ?? (picture && (async () => (picture.current ? toPng(picture.current, caption) : new Blob())));
  if (svg) {
    formats.push(['SVG', async () => save(props.name, 'svg', new Blob([await svg()], { type: 'image/svg+xml' }))]);
  }
  if (png) {
    formats.push(['PNG', async () => save(props.name, 'png', await png())]);
  }
  return (
    <div class="handout">
      <span>{say('handout.label')}</span>
      {formats.map(([format, take]) => (
        <button type="button" class="quiet" aria-label={say('handout.of', { format, what: props.what })} onClick={() => void take()}>
          {format}
        </button>
      ))}
    </div>
  );
}

function asJson(value: unknown, type: string): Blob {
  return new Blob([JSON.stringify(value, null, 2), '\n'], { type });
}

function save(name: string, ending: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `tamga-${name.replace(/[^\w.-]+/g, '-').replace(/^-|-$/g, '')}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
