import { describe, expect, it } from 'vitest';
import type { Flows, Link, LinkAccount, Network } from '../src/corridor-types';
import { change, changeInColumn, changePercent, columnOf, inColumn, signed } from '../src/views/corridors/change';
import { crossingsOf } from '../src/views/corridors/crossings';
import { changeOf, inkOf, linkFlows, radiusOf, sizeOf, widthOf, type LinkFlow } from '../src/views/corridors/map-scale';
import { NetworkNames } from '../src/views/corridors/names';
import { placeNames } from '../src/views/corridors/place-names';
import { scenarioWords } from '../src/views/corridors/told';
import { sayIn } from '../src/i18n';
import { isTouched, parametersOf, questionOf, turnIn, turnsOf, untouched } from '../src/views/corridors/question';

const link = (id: string, more: Partial<Link> = {}): Link => ({
  id,
  name: id,
  mode: 'rail',
  from: 'a',
  to: 'b',
  km: 10,
  gauge_mm: 1520,
  hours: 1,
  usd_per_teu_km: 0.3,
  usd_per_tonne_km: 0.04,
  capacity_tonnes: null,
  status: 'open',
  opened: null,
  line: [
    [70, 40],
    [72, 42],
  ],
  sources: 'km=computed usd=s1 assumed',
  ...more,
});

const network: Network = {
  year: 2024,
  nodes: [
    { id: 'a', name: 'Almaty', country: 'KAZ', kind: 'city', at: [70, 40] },
    { id: 'b', name: 'Bishkek', country: 'KGZ', kind: 'city', at: [72, 42] },
  ],
  links: [link('l1'), link('l2', { mode: 'sea' })],
  borders: [
    { link: 'l1', from: 'a', to: 'b', hours: 10, usd_per_teu: 0, usd_per_tonne: 0, sources: '' },
    { link: 'l1', from: 'b', to: 'a', hours: 30, usd_per_teu: 0, usd_per_tonne: 0, sources: '' },
  ],
  corridors: [],
  scenarios: [
    { id: 'base', name: 'As it is', note: null, year: null },
    { id: 'later', name: 'Later', note: null, year: 2030 },
  ],
  countries: { KAZ: 'Kazakhstan' },
  sources: [{ id: 's1', publisher: 'Bank', title: 'Rates', url: 'https://example.org', published: '2020', note: null }],
};

const asked = (search: string) => questionOf(new URLSearchParams(search), network);
const account = (tonnes: number, used: number | null = null): LinkAccount => ({ id: 'l1', tonnes, tonnes_back: 0, used, usd_more: 0 });
const flow = (before: number, after: number, used: number | null = null): LinkFlow => ({ link: link('l1'), before: account(before), after: account(after, used) });

describe('the question in the address', () => {
  it('asks for the network as it is when nothing is said', () => {
    expect(parametersOf(asked(''), network)).toEqual({ scenario: null, border_hours: null, fees: null, demand: null, year: null, method: null });
    expect(isTouched(asked(''), network)).toBe(false);
  });

  it('is read from what was written into it', () => {
    const parameters = { scenario: 'later', border_hours: '0.5', fees: '2', demand: '1.2', year: '2032', method: 'equilibrium' };
    expect(parametersOf(asked(new URLSearchParams(parameters).toString()), network)).toEqual(parameters);
  });

  it.each(['scenario=nothing', 'fees=9', 'fees=', 'fees=x', 'demand=0', 'year=1999', 'method=guess', 'show=all', 'link=nowhere'])('takes what cannot be (%s) as not said', (search) => {
    expect(asked(search)).toEqual(asked(''));
  });

  it('rests at the year of the scenario, else of the freight', () => {
    expect(asked('').year).toBe(2024);
    expect(asked('scenario=later').year).toBe(2030);
    expect(parametersOf(asked('scenario=later'), network)['year']).toBeNull();
    expect(parametersOf(asked('scenario=later&year=2024'), network)['year']).toBe('2024');
  });

  it('leaves out of the address what was turned back', () => {
    const [hours] = turnsOf(network);
    expect(hours && turnIn(1, hours, 'base', network)).toBeNull();
    expect(hours && turnIn(0.7, hours, 'base', network)).toBe('0.7');
    expect(Object.keys(untouched(network))).toEqual(['border_hours', 'fees', 'demand', 'year']);
  });
});

describe('the scenario in words', () => {
  it('tells what was turned on top of it, and nothing else', () => {
    const words = (search: string, lang: 'en' | 'ru') => scenarioWords(asked(search), network, sayIn(lang), lang);
    expect(words('', 'en')).toBe('As it is');
    expect(words('scenario=later&fees=1.5&year=2026', 'en')).toBe('Later; border fees ×\u00a01.5; year 2026');
    expect(words('scenario=later&fees=1.5', 'ru')).toBe('Later; сборы на границах ×\u00a01,5');
  });
});

describe('changes', () => {
  it('have their sign, also where they are negative', () => {
    expect(change(1e9, 1.25e9, 'billion', 'en')).toBe('+0.250');
    expect(change(2e6, 0.5e6, 'million', 'ru')).toBe('−1,50');
  });

  it('that cannot be printed are none', () => {
    expect(change(1e9, 1e9 + 1, 'billion', 'en')).toBe('0');
    expect(signed(-0.001, (size) => size.toFixed(1))).toBe('0');
    expect(changePercent(1e9, 1e9 + 1, 'en')).toBe('');
  });

  it('in percent are of what was', () => {
    expect(changePercent(200, 210, 'en')).toBe('+5.0\u00a0%');
    expect(changePercent(200, 700, 'en')).toBe('+250\u00a0%');
    expect(changePercent(0, 700, 'en')).toBe('');
  });

  it('of a column share one scale, which small values can be seen in', () => {
    const column = columnOf([2e9, 45e6, undefined], 1);
    expect(column.scale).toBe('million');
    expect(inColumn(45e6, column, 'en')).toBe('45.0');
    expect(changeInColumn(45e6, 48e6, column, 'en')).toBe('+3.0');
  });
});

describe('the map', () => {
  it('draws what carries most widest, and four times as much twice as wide', () => {
    const thin = widthOf(0, 100);
    expect(widthOf(100, 100) - thin).toBeCloseTo(2 * (widthOf(25, 100) - thin));
    expect(widthOf(-100, 100)).toBe(widthOf(100, 100));
    expect(widthOf(5, 0)).toBe(thin);
    expect(radiusOf(90, 90)).toBeGreaterThan(radiusOf(10, 90));
  });

  it('knows what each link carries in the scenario and as it is', () => {
    const accounts = (tonnes: number) => ({ links: [account(tonnes)] });
    const flows = { base: accounts(5), result: accounts(8) } as unknown as Flows;
    expect(linkFlows(network.links, flows).map(changeOf)).toEqual([3, 0]);
  });

  it('paints modes, directions of change, and parts of capacity', () => {
    expect(inkOf(flow(1e6, 2e6), 'flows')).toBe('rail');
    expect(inkOf(flow(1e6, 0), 'flows')).toBe('none');
    expect(inkOf(flow(1e6, 2e6), 'change')).toBe('more');
    expect(inkOf(flow(1e6, 0), 'change')).toBe('less');
    expect(inkOf(flow(1e6, 1e6 + 10), 'change')).toBe('same');
    expect(sizeOf(flow(1e6, 1e6 + 10), 'change')).toBe(0);
    expect([0.2, 0.7, 0.95, null].map((used) => inkOf(flow(1, 1, used), 'used'))).toEqual(['free', 'half', 'binding', 'unknown']);
  });

  it('has each crossing once, with its longer stop, in the middle of its link', () => {
    expect(crossingsOf(network)).toEqual([{ link: 'l1', at: [71, 41], hours: 30 }]);
    const halved = network.borders.map((b) => ({ ...b, hours: b.hours / 2 }));
    expect(crossingsOf(network, halved)).toEqual([{ link: 'l1', at: [71, 41], hours: 15 }]);
  });

  it('names places where there is room, those first that most passes', () => {
    const flows = [{ ...flow(1, 5), link: link('l1', { from: 'b', to: 'x' }) }];
    const near = placeNames(network.nodes, flows, () => ({ x: 100, y: 100 }), { width: 400, height: 300 });
    expect(near.map((n) => n.name)).toEqual(['Bishkek']);
    expect(placeNames(network.nodes, flows, () => ({ x: -5, y: 100 }), { width: 400, height: 300 })).toEqual([]);
  });
});

describe('names', () => {
  const names = new NetworkNames(network);

  it('are those of the ends of a link, and of ids where there is none', () => {
    expect(names.link('l1')).toBe('Almaty – Bishkek');
    expect(names.between('a', 'nowhere')).toBe('Almaty – nowhere');
  });

  it('tell which number is from which source', () => {
    expect(names.references('km=computed usd=s1 assumed').map((r) => [r.of, r.source.publisher])).toEqual([
      ['km', 'computed'],
      ['usd', 'Bank'],
      [null, 'assumed'],
    ]);
  });
});
