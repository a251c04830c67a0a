import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { go, here } from '../../address';
import { Wrong } from '../../answer';
import { Handout } from '../../handout';
import { Part } from '../../parts';
import { useReader } from '../../reader';
import type { FlowMapProps } from './flow-map';
import { LinkCard } from './link-card';
import { both, linkFlows, type Ink } from './map-scale';
import { parametersOf, SHOWN, type Shown } from './question';
import { atLink, type Told } from './told';

/** The network on a map, with the card of the link that is chosen. The tables below have the same. */
export function MapPart(told: Told) {
  const { say, api, lang } = useReader();
  const { network, names, question, flows } = told;
  const chosen = question.link;
  const links = useMemo(() => linkFlows(network.links, flows), [network, flows]);
  const flow = links.find((f) => f.link.id === chosen);
  const named = links
    .filter((f) => both(f.after) > 0 || both(f.before) > 0 || f.link.id === chosen)
    .map((f) => ({ id: f.link.id, name: `${names.link(f.link.id)} (${say(`mode.${f.link.mode}`)})` }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <Part
      id="map"
      title={say('corridors.map')}
      aside={
        <Handout
          name={`flows ${question.scenario}`}
          what={say('corridors.map')}
          json={flows}
          geojson={() => api.flowsAsGeoJson(parametersOf(question, network))}
        />
      }
    >
      <div class="mapcontrols">
        <fieldset class="fieldless">
          <legend class="away">{say('corridors.show')}</legend>
          <div class="choice">
            {SHOWN.map((shown) => (
              <label>
                <input type="radio" name="show" checked={shown === question.shown} onChange={() => go(here({ show: shown === 'flows' ? null : shown }), true)} />
                <span>{say(`corridors.show.${shown}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <label class="field inline">
          <span>{say('corridors.link')}</span>
          <select value={chosen ?? ''} onChange={(e) => go(atLink(e.currentTarget.value || null), true)}>
            <option value="">{say('corridors.link.choose')}</option>
            {named.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </label>
      </div>
      <div class="flowmap">
        <LazyMap links={links} network={network} borders={flows.borders} names={names} shown={question.shown} chosen={chosen} choose={(id) => go(atLink(id), true)} />
        {flow && <LinkCard flow={flow} network={network} names={names} />}
      </div>
      <MapKey shown={question.shown} />
    </Part>
  );
}

/** The map's code and shapes come when the map is about to be seen. */
function LazyMap(props: FlowMapProps) {
  const [Map, setMap] = useState<ComponentType<FlowMapProps> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((e) => e.isIntersecting)) {
          seen.disconnect();
          import('./flow-map').then(
            (module) => setMap(() => module.FlowMap),
            (e: unknown) => setError(e),
          );
        }
      },
      { rootMargin: '200px' },
    );
    seen.observe(element);
    return () => seen.disconnect();
  }, []);
  return error ? <Wrong error={error} /> : Map ? <Map {...props} /> : <div class="mapbox" ref={box} />;
}

const KEYS: Record<Shown, readonly Ink[]> = {
  flows: ['rail', 'road', 'sea', 'ferry'],
  change: ['more', 'less', 'same'],
  used: ['free', 'half', 'binding', 'unknown'],
};

/** What colours, dashes, widths and rings mean. */
function MapKey({ shown }: { shown: Shown }) {
  const { say } = useReader();
  return (
    <ul class="key mapkey">
      {KEYS[shown].map((ink) => (
        <li>
          <svg width="34" height="10" aria-hidden="true">
            <line class={`ink ${ink}`} x1="0" x2="34" y1="5" y2="5" />
          </svg>
          {say(`corridors.ink.${ink}`)}
        </li>
      ))}
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle class="crossing" cx="7" cy="7" r="5" />
        </svg>
        {say('corridors.ink.crossing')}
      </li>
      <li>{say(shown === 'change' ? 'corridors.width.change' : 'corridors.width')}</li>
    </ul>
  );
}
