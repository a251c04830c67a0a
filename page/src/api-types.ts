/** The shapes of the API's answers; /api/v1/openapi.yaml is the contract. */

export type Lang = 'en' | 'ru';
export type Texts = Partial<Record<Lang, string | null>>;

/** Whole units; null where nothing bounds. */
export interface Interval {
  lower: number | null;
  upper: number | null;
}

/** An interval and the question whose proof it is the answer to. */
export interface Cell extends Interval {
  question?: string | null;
}

export interface Source {
  id?: string;
  publisher: string | null;
  title?: string | null;
  published?: string | null;
  retrieved?: string | null;
  url?: string | null;
  licence?: string | null;
  sha256?: string | null;
  figures?: number;
  kind?: string;
  place?: string | null;
}

export interface Figure extends Interval {
  id: string;
  printed: string;
  statement: string;
  relation: string;
  authority: string | null;
  window: string | null;
  trust?: number;
  source: Source;
}

export interface Sourced {
  sources?: Source[];
}

export interface Case extends Sourced {
  name: string;
  title: Texts;
  version: string;
  /** When the files were read that all answers are from. */
  read: string;
  /** What is wrong in the files since; answers are then of what they said before. */
  stale: string[];
  edit: boolean;
  lake: boolean;
  documents: number;
  figures: number;
  names: {
    economies?: Record<string, Texts>;
    groups?: Record<string, Texts>;
    authorities?: Record<string, Texts>;
  };
  groups: { code: string; members: string[] }[];
  languages: string[];
}

export type Measure = 'TURNOVER' | 'EXPORT' | 'IMPORT' | 'BALANCE';

export interface Amounts {
  measure: Measure;
  unit: string;
  columns: string[];
  rows: { window: string; cells: Cell[] }[];
}

export interface Shares {
  reporter: string;
  window: string;
  measure: Measure;
  parts: (Cell & { partner: string })[];
}

/** A piece of a sentence: a number with its question, words about which a section tells more, or plain words. */
export interface Words {
  text: string;
  question: string | null;
  section: string | null;
}

export interface Overview extends Sourced {
  /** Null when the case has no figures. */
  focus: { authority: string; reporter: string; group: string | null; partners: string[]; unit: string } | null;
  /** Sentences in pieces. */
  summary: Words[][];
  amounts: Amounts[];
  growth: Amounts[];
  shares: Shares[];
  latest: { published: string | null; figures: string[]; source: string | null; publisher?: string; count?: number; text: string }[];
  conflicts: { count: number; first: { figures: string[]; text: string; out?: string[] }[] };
  figures: Figure[];
}

export interface ProofLine {
  figure: string;
  multiplier: number;
  presses: string;
  bound: number | null;
  relation: string;
  printed: string;
  statement: string;
  source: Source;
}

export interface Proof {
  lower: ProofLine[];
  upper: ProofLine[];
  lower_steps?: unknown[];
  upper_steps?: unknown[];
}

export interface Bounds extends Sourced {
  text?: string;
  question: unknown;
  aggregate?: unknown;
  unit: string | null;
  interval: Interval;
  proof: Proof;
  set_aside?: Figure[];
}

export interface Conflicts extends Sourced {
  /** Smallest sets; those of one contradiction share figures and its number. */
  conflicts: { figures: Figure[]; text?: string; out?: string[]; contradiction?: number }[];
}

export type Verdict = 'PROVEN' | 'REFUTED' | 'OPEN' | 'FORECAST' | 'UNVERIFIABLE';

export interface Fact {
  id: string;
  printed: string;
  about: string;
  publisher: string | null;
  published: string | null;
  url: string | null;
  place?: string | null;
}

export interface ClaimProof {
  statement?: string;
  possible?: Interval;
  figures?: Proof;
  readings?: { words: string; statement: string }[];
  settled_by?: string | null;
  facts?: Fact[];
  superseded?: Fact[];
}

export interface Claim {
  id: string;
  sentence: string;
  span: string;
  start: number;
  end: number;
  relation: string | null;
  measure: string | null;
  authority: string | null;
  reporter: string | null;
  partners: string[] | null;
  product: string | null;
  window: string | null;
  lower: number | null;
  upper: number | null;
  unit: string | null;
  verdict: Verdict;
  proof: ClaimProof | null;
  inconsistent_with?: string[];
  evidence?: { field: string; words: string; start: number; end: number }[];
}

export interface DocumentLine {
  id: string;
  title: string | null;
  date: string | null;
  publisher: string | null;
  language: string | null;
  claims: number;
  verdicts: Partial<Record<Verdict, number>>;
  entries: number;
}

export interface DocumentEntry {
  kind: string;
  title: string;
  parties?: string[] | null;
  date?: string | null;
  amount?: number | null;
  unit?: string | null;
  due?: string | null;
  status?: string | null;
  sentence?: string | null;
}

export interface Document extends Sourced {
  id: string;
  title: string | null;
  date: string | null;
  publisher: string | null;
  language: string | null;
  saved: boolean;
  text: string;
  blocks: { kind: string; start: number; end: number }[];
  claims: Claim[];
  register?: DocumentEntry[];
  conflicts?: unknown[];
  notes?: string[];
  register_added?: number;
}

export interface Place {
  name: string;
  lat: number;
  lon: number;
  publisher: string;
  url: string | null;
}

/** A document is named by its title; without an id the case does not have it. */
export interface Mention {
  document: string | null;
  title: string;
  sentence: string;
  url?: string | null;
}

export interface Entry {
  id: string;
  kind: string;
  title: string;
  parties?: string[] | null;
  date?: string | null;
  place: string | null;
  /** Those of which it is known where they are. */
  places: Place[];
  amount?: number | null;
  unit?: string | null;
  due?: string | null;
  status?: string | null;
  mentions?: Mention[];
  conflicts?: unknown[];
}

export interface Register extends Sourced {
  entries: Entry[];
  kinds: Record<string, number>;
}

export interface Held {
  source: string;
  frequency: string;
  flow: string;
  nomenclature: string;
  currency: string;
  first: number;
  last: number;
  reporters: string[];
  levels: number[];
}

export interface Lake extends Sourced {
  lake: boolean;
  held: Held[];
  reporters: string[];
  /** Every area that somebody in the lake reports trade with. */
  partners: string[];
  /** Of reporters and partners. */
  names: Record<string, Texts>;
}

export interface Batch {
  id?: string;
  file?: string;
  title?: string | null;
  sha256?: string | null;
  licence?: string | null;
}

export type Value = string | number | boolean | null;

export interface TradeRows extends Sourced {
  measure?: string;
  title?: string;
  definition?: string;
  source?: string;
  frequency?: string;
  currency?: string;
  columns: string[];
  rows: Value[][];
  notes?: string[];
  batches?: Batch[];
  command?: string | null;
}

export interface TradeSeries extends Sourced {
  reported: { side: string; flow: string; source?: string; points: { year: number; value: number | null }[] }[];
  currency?: string;
  notes?: string[];
  batches?: Batch[];
  command?: string | null;
}

export interface Product {
  code: string;
  name: Texts;
  level: number;
}

export interface SourceDetail extends Source, Sourced {
  id: string;
  figures_list?: Figure[];
  batches?: Batch[];
}
