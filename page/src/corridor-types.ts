/** What the API tells of transport networks. Weights are tonnes a year, money is US dollars a year. */

export type Mode = 'rail' | 'road' | 'sea' | 'ferry';
export type Method = 'logit' | 'equilibrium';

/** Longitude first, as GeoJSON has it. */
export type Position = [number, number];

export interface Node {
  id: string;
  name: string;
  country: string;
  kind: string;
  at: Position;
}

/** `sources` names one for each number: `km=computed hours=assumed`. */
export interface Link {
  id: string;
  name: string;
  mode: Mode;
  from: string;
  to: string;
  km: number;
  gauge_mm: number | null;
  hours: number;
  usd_per_teu_km: number;
  usd_per_tonne_km: number;
  capacity_tonnes: number | null;
  status: 'open' | 'building' | 'planned' | 'closed';
  opened: number | null;
  line: Position[];
  sources: string;
}

/** The stop at a border on the way from one of its nodes to the other. */
export interface Border {
  link: string;
  from: string;
  to: string;
  hours: number;
  usd_per_teu: number;
  usd_per_tonne: number;
  sources: string;
}

export interface Scenario {
  id: string;
  name: string;
  note: string | null;
  year: number | null;
}

export interface NetworkSource {
  id: string;
  publisher: string;
  title: string;
  url: string | null;
  published: string | null;
  note: string | null;
}

/** The network of the case; without nodes when the case has none. */
export interface Network {
  year: number | null;
  nodes: Node[];
  links: Link[];
  borders: Border[];
  corridors: { id: string; name: string }[];
  scenarios: Scenario[];
  countries: Record<string, string>;
  sources: NetworkSource[];
}

export interface Carried {
  tonnes: number;
  teu: number;
  tonne_km: number;
  hours: number;
  usd: number;
  cost_usd: number;
  co2_tonnes: number;
}

export interface CountryAccount {
  country: string;
  name: string;
  trade_tonnes: number;
  transit_tonnes: number;
  transit_teu: number;
  tonne_km: number;
  transit_tonne_km: number;
  carriage_usd: number;
  transit_usd: number;
  /** Parts of its trade that pass other countries, by their codes. */
  dependence: Record<string, number>;
}

export interface LinkAccount {
  id: string;
  tonnes: number;
  tonnes_back: number;
  used: number | null;
  usd_more: number;
}

export interface Shipment {
  id: string;
  row: number;
  from: string;
  to: string;
  goods: string;
  tonnes: number;
}

export interface Accounts {
  method: Method;
  total: Carried & { unserved_tonnes: number };
  modes: (Carried & { mode: Mode })[];
  corridors: (Carried & { id: string; name: string })[];
  countries: CountryAccount[];
  links: LinkAccount[];
  unserved: Shipment[];
}

export interface Gain {
  country: string;
  name: string;
  transit_tonnes: number;
  transit_usd: number;
  trade_cost_usd: number;
  gain_usd: number;
}

/** Flows of a scenario beside those of the network as it is. */
export interface Flows {
  sources: NetworkSource[];
  scenario: Scenario;
  base: Accounts;
  result: Accounts;
  /** Those whose hours or fees are other than they are. */
  borders: Border[];
  gains: Gain[];
}

interface Assertion {
  id: string;
  text: string;
  scenario: string;
  low: number;
  high: number;
  unit: string;
  source: string;
}

export interface RevenueAssertion extends Assertion {
  kind: 'transit_revenue';
  km: number;
  usd_per_tonne_km: number;
  tonnes_needed: number;
  model_tonnes: number;
  model_usd: number;
  table: { tonnes: number; usd_per_tonne_km: number; usd: number; holds: boolean }[];
}

export interface Saving {
  from: string;
  to: string;
  km_before: number;
  km_after: number;
  hours_before: number;
  hours_after: number;
  km_saved: number;
  days_saved: number;
}

export interface SavingsAssertion extends Assertion {
  kind: 'saved_km' | 'saved_days';
  pairs_checked: number;
  pairs_holding: number;
  pairs: Saving[];
}

export interface CalibrationLine {
  id: string;
  quantity: 'km' | 'hours' | 'usd_per_teu' | 'tonnes';
  from: string;
  to: string | null;
  published: number;
  model: number | null;
  unit: string;
  error_percent: number | null;
  within_tolerance: boolean;
  source: string;
  note: string;
}

export interface Checks {
  claims: (RevenueAssertion | SavingsAssertion)[];
  calibration: CalibrationLine[];
  sources: NetworkSource[];
}
