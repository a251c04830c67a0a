/** The shapes of the API's answers; /api/v1/openapi.yaml is the contract. */

import type { RevenueAssertion, SavingsAssertion } from './corridor-types';

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

/** Where a figure is from. */
export interface Origin {
  id?: string;
  publisher: string | null;
  published: string | null;
  url: string | null;
  /** File and line in the case. */
  place?: string | null;
}

/** A publication, a file of the lake, or a document of the case. */
export interface Source {
  id: string;
  kind: 'publication' | 'lake' | 'document';
  publisher: string | null;
  title: string | null;
  published: string | null;
  url: string | null;
  licence: string | null;
  /** `sha256:` and the digits; null where no copy is kept. */
  hash: string | null;
  /** How many figures, rows or claims rest on it. */
  figures?: number;
  rows?: number;
  claims?: number;
  imported?: string;
}

export interface Figure extends Interval {
  id: string;
  printed: string;
  statement: string;
  relation: string;
  authority: string | null;
  window: string | null;
  trust: number;
  source: Origin;
}

export interface Sourced {
  sources: Source[];
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
  focus: { authority: string; reporters: string[]; group: string | null; partners: string[]; unit: string } | null;
  /** Sentences in pieces. */
  summary: Words[][];
  amounts: Amounts[];
  growth: Amounts[];
  shares: Shares[];
  latest: { published: string | null; figures: string[]; source: string | null; publisher: string; count: number; text: string }[];
  conflicts: { count: number; first: { figures: string[]; text: string; set_aside: string[] }[] };
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
  source: Origin;
}

/** What is true by definition: an amount in one currency is one in another; a whole is no less than its parts. */
export type Step = { window: string } & (
  | { kind: 'rate'; per: string; rate: number; cells: { unit: string }; published: { source: Origin }[] }
  | { kind: 'whole' }
);

export interface Proof {
  lower: ProofLine[];
  upper: ProofLine[];
  lower_steps: Step[];
  upper_steps: Step[];
}

export interface Aggregate {
  authority: string;
  reporters: string[];
  partners: string[];
  measure: Measure;
  product: string | null;
  window: string;
  unit: string;
}

export interface Bounds extends Sourced, Interval {
  question: string;
  relation: 'LEVEL' | 'GROWTH' | 'CHANGE' | 'SHARE' | 'MULTIPLE';
  aggregate: Aggregate;
  /** What it is compared with. */
  reference: Aggregate | null;
  unit: string;
  proof: Proof;
  set_aside: Figure[];
}

export interface Conflicts extends Sourced {
  /** Smallest sets; those of one contradiction share figures and its number. */
  conflicts: { figures: Figure[]; set_aside: string[]; contradiction: number }[];
}

export type Verdict = 'PROVEN' | 'REFUTED' | 'OPEN' | 'FORECAST' | 'UNVERIFIABLE';

export interface Fact {
  id: string;
  printed: string;
  about: string;
  publisher: string | null;
  published: string | null;
  url: string | null;
  place: string;
}

/** Figures of the case; or several quantities that are compared; or facts of the case. */
export interface ClaimProof extends Partial<Interval> {
  statement?: string;
  possible?: Interval;
  figures?: Proof;
  readings?: { words: string; statement: string }[];
  settled_by?: string | null;
  compared?: (Interval & { figures: Proof })[];
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
  inconsistent_with: string[];
  evidence: { field: string; words: string; start: number; end: number }[];
  /** A forecast that is told for another year than it was made for: windows, and the fact that says so. */
  other_year: { told: string; published: string; fact: Fact | null } | null;
  /** Of a claim about a corridor: what must be so that it holds, and what the network gives. */
  network?: RevenueAssertion | SavingsAssertion;
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
  parties: string[];
  date: string | null;
  amount: number | null;
  unit: string | null;
  due: string | null;
  status: string | null;
  sentence: string;
}

export interface Document extends Sourced {
  id: string;
  title: string | null;
  date: string | null;
  publisher: string | null;
  language: string | null;
  saved: boolean;
  text: string;
  /** Items of one list and rows of one table have the same group. */
  blocks: Block[];
  claims: Claim[];
  register: DocumentEntry[];
  /** What the register holds differently. */
  conflicts: { entry: string; title: string; field: string; held: string | null; value: string; document: string; sentence: string }[];
  notes: string[];
  register_added?: number;
}

export interface Block {
  kind: 'HEADING' | 'PARAGRAPH' | 'LIST_ITEM' | 'TABLE_HEADER' | 'TABLE_ROW';
  start: number;
  end: number;
  group: number;
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
  parties: string[];
  date: string | null;
  place: string | null;
  /** Those of which it is known where they are; they are on the map. */
  places: Place[];
  amount: number | null;
  unit: string | null;
  due: string | null;
  status: string | null;
  mentions: Mention[];
  conflicts: (Mention & { field: string; value: string })[];
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

export type Value = string | number | boolean | null;

/** Rows of a measure. Periods are numbers: 0 for all of the window, else the first month, 202401. */
export interface TradeRows extends Sourced {
  measure: string;
  title: string;
  definition: string;
  source: string;
  frequency: 'A' | 'Q' | 'M';
  currency: string;
  columns: string[];
  rows: Value[][];
  notes: string[];
  batches: Source[];
  command: string;
}

export interface TradeSeries extends Sourced {
  reported: { side: string; flow: 'EXPORT' | 'IMPORT'; source: string; points: { year: number; value: number | null }[] }[];
  currency: string | null;
  notes: string[];
  batches: Source[];
}

export interface Product {
  code: string;
  name: Texts;
  level: number;
}

export interface SourceDetail extends Sourced {
  source: Source;
  figures: Figure[];
}
