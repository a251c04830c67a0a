import './map.css';
import type { FeatureCollection } from 'geojson';
import { LngLatBounds, Map as MapLibre, Marker, setWorkerUrl, type LayerSpecification } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import shapes from 'world-atlas/countries-50m.json?url';
import type { Lang } from '../api-types';

setWorkerUrl(worker);

/** A map without tiles, letters or pictures from anywhere: land and borders, drawn from one file of this server. */
export function drawMap(element: HTMLElement, lang: Lang, places: readonly { lat: number; lon: number }[], padding = 80) {
  const bounds = new LngLatBounds();
  places.forEach((p) => bounds.extend([p.lon, p.lat]));
  const map = new MapLibre({
    container: element,
    attributionControl: false,
    style: { version: 8, transition: { duration: 0, delay: 0 }, sources: {}, layers: [{ id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } }] },
    ...(bounds.isEmpty() ? { center: [68, 43] as [number, number], zoom: 3 } : { bounds, fitBoundsOptions: { padding, maxZoom: 5 } }),
    cooperativeGestures: true,
    locale: { 'Map.Title': lang === 'ru' ? 'Карта' : 'Map' },
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.on('load', () => void land(map));
  return {
    map,
    mark: (place: { lat: number; lon: number }, mark: HTMLElement) => new Marker({ element: mark, anchor: 'bottom' }).setLngLat([place.lon, place.lat]).addTo(map),
  };
}

async function land(map: MapLibre): Promise<void> {
  const topology = (await (await fetch(shapes)).json()) as Topology;
  const countries = topology.objects['countries'] as GeometryCollection;
  const outlines: FeatureCollection = feature(topology, countries);
  map.addSource('land', { type: 'geojson', data: outlines });
  map.addSource('borders', { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: mesh(topology, countries, (a, b) => a !== b) } });
  // What a view draws may be there already, and lies on the land.
  const above = map.getStyle().layers.find((layer) => layer.id !== 'sea')?.id;
  const below = (layer: LayerSpecification) => map.addLayer(layer, above);
  below({ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land') } });
  below({ id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colour('border'), 'line-width': 1 } });
}

/** Paints the map in the colours that the page has now. */
export function colours(map: MapLibre): void {
  map.setPaintProperty('sea', 'background-color', colour('sea'));
  if (map.getLayer('borders')) {
    map.setPaintProperty('land', 'fill-color', colour('land'));
    map.setPaintProperty('borders', 'line-color', colour('border'));
  }
}

export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
