import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre, MapMouseEvent, Marker } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Border, Network } from '../../corridor-types';
import { colour, colours, drawMap } from '../../map/draw-map';
import { plain, scaled, scaleOf } from '../../numbers';
import { unitWords } from '../../parts';
import { useReader } from '../../reader';
import { change } from './change';
import { crossingsOf, middleOf, type Crossing } from './crossings';
import { both, inkOf, radiusOf, sizeOf, widthOf, type Ink, type LinkFlow } from './map-scale';
import type { NetworkNames } from './names';
import { placeNames } from './place-names';
import type { Shown } from './question';

export interface FlowMapProps {
  links: readonly LinkFlow[];
  network: Network;
  /** Borders that a scenario changes. */
  borders: readonly Border[];
  names: NetworkNames;
  shown: Shown;
  chosen: string | null;
  choose: (id: string | null) => void;
}

/** Modes differ by dash as well as by colour; what lies above comes last. */
const DASHES = { sea: [1, 1.4], ferry: [3, 1, 0.6, 1], road: [2.2, 1], rail: null } as const;
const LAYERS = Object.keys(DASHES).map((mode) => `links-${mode}`);

/** How near a pointer must come, in pixels. */
const NEAR = 5;

/** The card of a link covers so many pixels on the left of a map that is wide enough for it. */
const CARD = 430;
const ROOM_FOR_CARD = 700;

/** The custom properties of the style sheet that hold each ink. */
const INKS: Record<Ink, string> = {
  rail: 's1',
  road: 's2',
  sea: 's3',
  ferry: 's4',
  more: 's1',
  less: 's2',
  same: 'edge',
  free: 'c3',
  half: 's5',
  binding: 's2',
  unknown: 'edge',
  none: 'edge',
};

/** The network with its flows, drawn by MapLibre on the outlines of countries. */
export function FlowMap({ links, network, borders, names, shown, chosen, choose }: FlowMapProps) {
  const { say, lang } = useReader();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const [loaded, setLoaded] = useState<MapLibre | null>(null);
  const [busy, setBusy] = useState(true);
  const [failed, setFailed] = useState(false);
  const [tip, setTip] = useState<{ x: number; y: number; words: string } | null>(null);
  const crossings = useMemo(() => crossingsOf(network, borders), [network, borders]);
  const longest = useMemo(() => crossingsOf(network)[0]?.hours ?? 0, [network]);
  const now = useRef({ links, shown, names, choose });
  now.current = { links, shown, names, choose };

  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    try {
      map.current = drawMap(element, lang, framed(network, element.clientWidth), 24).map;
    } catch {
      setFailed(true);
      return undefined;
    }
    const drawn = map.current;
    drawn.on('load', () => {
      addNetwork(drawn, network, crossings);
      setLoaded(drawn);
    });
    // Idle comes before the land, too, which is a file of its own.
    drawn.on('idle', () => drawn.getLayer('land') && setBusy(false));
    drawn.on('click', (e) => {
      const found = linkAt(drawn, e);
      now.current.choose(found);
    });
    drawn.on('mousemove', (e) => {
      const found = linkAt(drawn, e);
      drawn.getCanvas().style.cursor = found ? 'pointer' : '';
      const flow = now.current.links.find((f) => f.link.id === found);
      setTip(flow ? { x: e.point.x, y: e.point.y, words: wordsOf(flow) } : null);
    });
    drawn.on('mouseout', () => setTip(null));
    return () => {
      drawn.remove();
      map.current = null;
    };
  }, [network, lang]);

  function wordsOf(flow: LinkFlow): string {
    const [before, after] = [both(flow.before), both(flow.after)];
    const scale = scaleOf([before, after]);
    const crossing = crossings.find((c) => c.link === flow.link.id);
    return [
      names.link(flow.link.id),
      `${scaled(after, scale, lang)} ${unitWords(say, 't', scale)} (${change(before, after, scale, lang)})`,
      ...(crossing ? [say('corridors.crossing.hours', { hours: plain(crossing.hours, lang, 1) })] : []),
    ].join(' · ');
  }

  usePaint(map, loaded, links, shown, crossings, longest);
  useChosen(map, loaded, chosen, network);
  usePlaceNames(map, loaded, network, now);

  if (failed) {
    return <p class="state">{say('corridors.map.failed')}</p>;
  }
  return (
    <div class="mapframe">
      <div class="mapbox" ref={box} role="group" aria-busy={busy} aria-label={say('corridors.map.label')} />
      <Stepper map={map} ready={loaded !== null} crossings={crossings.filter((c) => links.some((f) => f.link.id === c.link && both(f.after) > 0))} links={links} told={wordsOf} choose={choose} />
      {tip && (
        <div class="maptip" style={{ left: `${tip.x}px`, top: `${tip.y}px` }} aria-hidden="true">
          {tip.words}
        </div>
      )}
      <div class="mapbuttons">
        <button type="button" class="button" aria-label={say('register.map.closer')} onClick={() => map.current?.zoomIn()}>
          +
        </button>
        <button type="button" class="button" aria-label={say('register.map.farther')} onClick={() => map.current?.zoomOut()}>
          −
        </button>
      </div>
    </div>
  );
}

/** Where the reader looks first: where borders are crossed, without the many of Europe; on a narrow screen the middle of that. */
function framed(network: Network, width: number): { lat: number; lon: number }[] {
  const crossing = new Set(network.borders.map((b) => b.from));
  const places = network.nodes.filter((n) => crossing.has(n.id)).map(({ at: [lon, lat] }) => ({ lat, lon }));
  const middle = (axis: 'lat' | 'lon', part: number) => [...places].sort((a, b) => a[axis] - b[axis])[Math.floor(part * (places.length - 1))]?.[axis] ?? 0;
  const [west, east, south, north] = width < 700 ? [0.35, 0.9, 0.15, 0.8] : [0.2, 1, 0.06, 0.97];
  return [
    { lat: middle('lat', south), lon: middle('lon', west) },
    { lat: middle('lat', north), lon: middle('lon', east) },
  ];
}

function linkAt(map: MapLibre, { point: { x, y } }: MapMouseEvent): string | null {
  const layers = ['crossings', ...LAYERS].filter((id) => map.getLayer(id));
  const found = map.queryRenderedFeatures(
    [
      [x - NEAR, y - NEAR],
      [x + NEAR, y + NEAR],
    ],
    { layers },
  );
  return (found[0]?.properties['id'] as string | undefined) ?? null;
}

function addNetwork(map: MapLibre, network: Network, crossings: readonly Crossing[]): void {
  const links: FeatureCollection = {
    type: 'FeatureCollection',
    features: network.links.map(({ id, mode, line }) => ({ type: 'Feature', properties: { id, mode }, geometry: { type: 'LineString', coordinates: line } })),
  };
  const points: FeatureCollection = {
    type: 'FeatureCollection',
    features: crossings.map(({ link, at }) => ({ type: 'Feature', properties: { id: link }, geometry: { type: 'Point', coordinates: at } })),
  };
  // Flows are states of the lines: a new answer changes their paint and nothing has to be cut into tiles again.
  map.addSource('links', { type: 'geojson', data: links, promoteId: 'id' });
  map.addSource('crossings', { type: 'geojson', data: points, promoteId: 'id' });
  map.addLayer({ id: 'chosen', type: 'line', source: 'links', filter: ['==', ['get', 'id'], ''], layout: { 'line-cap': 'round' }, paint: { 'line-width': ['+', 7, ['number', ['feature-state', 'width'], 1]] } });
  for (const [mode, dash] of Object.entries(DASHES)) {
    map.addLayer({
      id: `links-${mode}`,
      type: 'line',
      source: 'links',
      filter: ['==', ['get', 'mode'], mode],
      layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
      paint: {
        'line-width': ['number', ['feature-state', 'width'], 0],
        'line-color': ['to-color', ['feature-state', 'colour'], '#888'],
        'line-opacity': ['number', ['feature-state', 'opacity'], 0],
        ...(dash ? { 'line-dasharray': [...dash] } : {}),
      },
    });
  }
  map.addLayer({
    id: 'crossings',
    type: 'circle',
    source: 'crossings',
    paint: { 'circle-radius': ['number', ['feature-state', 'radius'], 0], 'circle-stroke-width': ['case', ['>', ['number', ['feature-state', 'radius'], 0], 0], 1.4, 0] },
  });
}

interface Drawn {
  current: MapLibre | null;
}

/** Whether the map that was loaded is the one that is shown: another network or language brings another, which loads first. */
function isThere(map: Drawn, loaded: MapLibre | null): loaded is MapLibre {
  return loaded !== null && loaded === map.current;
}

/** Paints links and crossings by what flows, whenever an answer, what is looked at, or the page's colours change. */
function usePaint(map: Drawn, loaded: MapLibre | null, links: readonly LinkFlow[], shown: Shown, crossings: readonly Crossing[], longest: number): void {
  useEffect(() => {
    if (!isThere(map, loaded)) {
      return undefined;
    }
    const paint = () => paintFlows(loaded, links, shown, crossings, longest);
    paint();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', paint);
    addEventListener('tamga-theme', paint);
    return () => {
      scheme.removeEventListener('change', paint);
      removeEventListener('tamga-theme', paint);
    };
  }, [loaded, links, shown, crossings, longest]);
}

/** The longest stop as it is gives the measure of crossings, so that what a scenario shortens is seen to be smaller. */
function paintFlows(map: MapLibre, links: readonly LinkFlow[], shown: Shown, crossings: readonly Crossing[], longest: number): void {
  colours(map);
  const ink = Object.fromEntries(Object.entries(INKS).map(([name, property]) => [name, colour(property)])) as Record<Ink, string>;
  // Ships carry so much that nothing else would be seen: each way of travelling over land or sea has its own measure.
  const isSea = (f: LinkFlow) => f.link.mode === 'sea';
  const greatest = (some: readonly LinkFlow[]) => Math.max(0, ...some.map((f) => Math.abs(sizeOf(f, shown))));
  const most = { land: greatest(links.filter((f) => !isSea(f))), sea: greatest(links.filter(isSea)) };
  for (const flow of links) {
    const name = inkOf(flow, shown);
    map.setFeatureState(
      { source: 'links', id: flow.link.id },
      {
        width: widthOf(sizeOf(flow, shown), shown === 'change' ? Math.max(most.land, most.sea) : isSea(flow) ? most.sea : most.land),
        colour: ink[name],
        opacity: name === 'none' ? 0.35 : name === 'same' || name === 'unknown' ? 0.6 : 0.9,
      },
    );
  }
  const used = new Set(links.filter((f) => both(f.after) > 0).map((f) => f.link.id));
  crossings.forEach((c) => map.setFeatureState({ source: 'crossings', id: c.link }, { radius: used.has(c.link) ? radiusOf(c.hours, longest) : 0 }));
  map.setPaintProperty('crossings', 'circle-color', colour('paper'));
  map.setPaintProperty('crossings', 'circle-stroke-color', colour('ink'));
  map.setPaintProperty('chosen', 'line-color', colour('ink'));
}

/** Marks the chosen link, and goes to it where it cannot be seen: outside of the map, or under its card. */
function useChosen(map: Drawn, loaded: MapLibre | null, chosen: string | null, network: Network): void {
  useEffect(() => {
    if (!isThere(map, loaded)) {
      return;
    }
    loaded.setFilter('chosen', ['==', ['get', 'id'], chosen ?? '']);
    const at = middleOf(network.links.find((l) => l.id === chosen)?.line ?? []);
    if (at) {
      const { clientWidth: width, clientHeight: height } = loaded.getContainer();
      const covered = width > ROOM_FOR_CARD ? CARD : 0;
      const { x, y } = loaded.project(at);
      if (x < covered || x > width || y < 0 || y > height) {
        loaded.easeTo({ center: at, offset: [covered / 2, 0], duration: 300 });
      }
    }
  }, [loaded, chosen, network]);
}

/** Names of places, set anew when the reader comes closer or goes away. They are of no use to who does not see the map. */
function usePlaceNames(map: Drawn, loaded: MapLibre | null, network: Network, now: { current: { links: readonly LinkFlow[] } }): void {
  useEffect(() => {
    if (!isThere(map, loaded)) {
      return undefined;
    }
    const drawn = loaded;
    let marks: Marker[] = [];
    let over = false;
    const clear = () => marks.forEach((m) => m.remove());
    const place = async () => {
      const { Marker } = await import('maplibre-gl');
      if (over) {
        return;
      }
      clear();
      const { clientWidth: width, clientHeight: height } = drawn.getContainer();
      marks = placeNames(network.nodes, now.current.links, (at) => drawn.project(at), { width, height }).map((node) => new Marker({ element: nameOf(node.name), anchor: 'left', offset: [6, 0] }).setLngLat(node.at).addTo(drawn));
    };
    void place();
    const again = () => void place();
    drawn.on('moveend', again);
    return () => {
      over = true;
      drawn.off('moveend', again);
      clear();
    };
  }, [loaded, network]);
}

function nameOf(text: string): HTMLElement {
  const name = document.createElement('span');
  name.className = 'placename';
  name.setAttribute('aria-hidden', 'true');
  name.textContent = text.replace(/ \(.*\)$/, '');
  return name;
}

/** One stop for the Tab key: arrows go from crossing to crossing, Enter chooses its link. */
function Stepper({ map, ready, crossings, links, told, choose }: { map: Drawn; ready: boolean; crossings: readonly Crossing[]; links: readonly LinkFlow[]; told: (flow: LinkFlow) => string; choose: (id: string) => void }) {
  const { say } = useReader();
  const [at, step] = useState(0);
  const [held, hold] = useState(false);
  const crossing = crossings[Math.min(at, crossings.length - 1)];
  const flow = links.find((f) => f.link.id === crossing?.link);
  useEffect(() => {
    if (held && crossing && map.current) {
      map.current.easeTo({ center: crossing.at, duration: 200 });
    }
  }, [held, crossing?.link]);
  if (!ready || !crossing || !flow) {
    return null;
  }
  const keys = (e: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    if (by !== undefined) {
      e.preventDefault();
      step((at + by + crossings.length) % crossings.length);
    }
  };
  return (
    <button type="button" class="stepper" onKeyDown={keys} onFocus={() => hold(true)} onBlur={() => hold(false)} onClick={() => choose(crossing.link)} aria-label={`${say('corridors.crossing.step')}: ${told(flow)}`}>
      <i aria-hidden="true" />
      <span aria-hidden="true">{told(flow)}</span>
    </button>
  );
}
