import type { Map as MapLibre, Marker } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry, Place as Where } from '../../api-types';
import { colours, drawMap } from '../../map/draw-map';
import { useReader } from '../../reader';

export interface MapProps {
  entries: readonly Entry[];
}

/** Entries of one place stand on one mark. */
interface Place extends Pick<Where, 'name' | 'lat' | 'lon'> {
  entries: Entry[];
}

/** The entries that have a place, on Natural Earth's outlines of countries. Marks are buttons; the list below has the same entries. */
export function EntryMap({ entries }: MapProps) {
  const { say, lang } = useReader();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const [failed, setFailed] = useState(false);
  const [chosen, choose] = useState<Place | null>(null);
  const places = useMemo(() => placesOf(entries), [entries]);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    let marks: Marker[] = [];
    try {
      const drawn = drawMap(element, lang, places);
      map.current = drawn.map;
      // Names stand beside the counts where there is room; a closer look takes apart what stood too near.
      const room = element.clientWidth > 800 ? { x: 150, y: 32 } : { x: 34, y: 34 };
      const place = () => {
        marks.forEach((m) => m.remove());
        marks = together(places, (p) => drawn.map.project([p.lon, p.lat]), room).map((p) => drawn.mark(p, button(p, () => choose(p))));
      };
      place();
      drawn.map.on('zoomend', place);
      drawn.map.on('resize', place);
    } catch {
      setFailed(true);
      return undefined;
    }
    const repaint = () => map.current && colours(map.current);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', repaint);
    addEventListener('tamga-theme', repaint);
    return () => {
      scheme.removeEventListener('change', repaint);
      removeEventListener('tamga-theme', repaint);
      marks.forEach((m) => m.remove());
      map.current?.remove();
      map.current = null;
    };
  }, [places, lang]);
  if (failed) {
    return <p class="state">{say('register.map.failed')}</p>;
  }
  return (
    <section class="map" aria-label={say('register.map')}>
      <div class="mapbox" ref={box} role="group" aria-label={say('register.map.label')} />
      <div class="mapbuttons">
        <button type="button" class="button" aria-label={say('register.map.closer')} onClick={() => map.current?.zoomIn()}>
          +
        </button>
        <button type="button" class="button" aria-label={say('register.map.farther')} onClick={() => map.current?.zoomOut()}>
          −
        </button>
      </div>
      {chosen && (
        <div class="placecard">
          <div class="sheethead plainhead">
            <h2>{chosen.name}</h2>
            <button type="button" class="quiet" onClick={() => choose(null)}>
              {say('close')}
            </button>
          </div>
          <ul>
            {chosen.entries.map((entry) => (
              <li>
                <a
                  href={`#entry-${entry.id}`}
                  onClick={(e) => {
                    e.preventDefault();
                    const line = document.getElementById(`entry-${entry.id}`);
                    line?.scrollIntoView({ block: 'center' });
                    line?.focus({ preventScroll: true });
                  }}
                >
                  {entry.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="help credit">{[...new Set(entries.flatMap((e) => e.places.map((p) => p.publisher))), 'Natural Earth', 'MapLibre'].join(' · ')}</p>
    </section>
  );
}

function placesOf(entries: readonly Entry[]): Place[] {
  const places = new Map<string, Place>();
  for (const entry of entries) {
    for (const { name, lat, lon } of entry.places) {
      const key = `${lat} ${lon}`;
      const place = places.get(key) ?? { name, lat, lon, entries: [] };
      place.entries.push(entry);
      places.set(key, place);
    }
  }
  return [...places.values()];
}

/** Places whose marks would cover each other share one mark, where the first of them is. */
export function together(places: readonly Place[], on: (place: Place) => { x: number; y: number }, room: { x: number; y: number }): Place[] {
  const marks: { at: { x: number; y: number }; place: Place }[] = [];
  for (const place of [...places].sort((a, b) => b.entries.length - a.entries.length)) {
    const at = on(place);
    const near = marks.find((m) => Math.abs(m.at.x - at.x) < room.x && Math.abs(m.at.y - at.y) < room.y);
    if (near) {
      near.place = { ...near.place, name: `${near.place.name}, ${place.name}`, entries: [...near.place.entries, ...place.entries] };
    } else {
      marks.push({ at, place });
    }
  }
  return marks.map((m) => m.place);
}

function button(place: Place, pressed: () => void): HTMLElement {
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.className = 'mapmark';
  const name = document.createElement('span');
  name.textContent = place.name;
  const n = document.createElement('b');
  n.textContent = String(place.entries.length);
  mark.append(n, ' ', name);
  mark.addEventListener('click', pressed);
  return mark;
}
