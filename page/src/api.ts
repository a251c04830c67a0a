import type {
  Bounds,
  Case,
  Conflicts,
  Document,
  DocumentLine,
  Lang,
  Lake,
  Overview,
  Product,
  Register,
  Source,
  SourceDetail,
  Sourced,
  TradeRows,
  TradeSeries,
} from './api-types';
import type { Checks, Flows, Network } from './corridor-types';

const BASE = '/api/v1';

export type Query = Record<string, string | number | null | undefined>;

/** An answer that is none: what the server said, in words for people. Status 0: no server answered. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: readonly string[] = [],
  ) {
    super(message);
  }
}

/** The address of an answer, with empty parameters left out and in the order given. */
export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return BASE + path + (text ? `?${text}` : '');
}

async function ask<T>(path: string, query: Query, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address(path, query), init);
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') {
      throw e;
    }
    throw new ApiError(0, '');
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || body === null) {
    const error = (body as { error?: { message?: string; details?: string[] } } | null)?.error;
    throw new ApiError(response.ok ? 502 : response.status, error?.message ?? '', error?.details ?? []);
  }
  return body as T;
}

function get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, query, signal ? { signal } : {});
}

/** What the server knows, one method for each question. Texts for people come in the language that the client is made for. */
export class Api {
  constructor(readonly lang: Lang) {}

  case = (signal?: AbortSignal) => get<Case>('/case', { lang: this.lang }, signal);
  overview = (signal?: AbortSignal) => get<Overview>('/overview', { lang: this.lang }, signal);
  bounds = (question: string, signal?: AbortSignal) => get<Bounds>('/bounds', { question, lang: this.lang }, signal);
  conflicts = (signal?: AbortSignal) => get<Conflicts>('/conflicts', { lang: this.lang }, signal);
  documents = (signal?: AbortSignal) =>
    get<Sourced & { documents: DocumentLine[]; unread: string[] }>('/documents', { lang: this.lang }, signal);
  document = (id: string, signal?: AbortSignal) =>
    get<Document>(`/documents/${encodeURIComponent(id)}`, { lang: this.lang }, signal);
  register = (signal?: AbortSignal) => get<Register>('/register', { lang: this.lang }, signal);
  sources = (signal?: AbortSignal) => get<{ sources: Source[] }>('/sources', { lang: this.lang }, signal);
  source = (id: string, signal?: AbortSignal) => get<SourceDetail>(`/sources/${encodeURIComponent(id)}`, { lang: this.lang }, signal);
  lake = (signal?: AbortSignal) => get<Lake>('/trade', { lang: this.lang }, signal);
  trade = (measure: string, query: Query, signal?: AbortSignal) =>
    get<TradeRows>(`/trade/${measure}`, { ...query, lang: this.lang }, signal);
  series = (query: Query, signal?: AbortSignal) => get<TradeSeries>('/trade/series', { ...query, lang: this.lang }, signal);
  products = (q: string, limit: number, signal?: AbortSignal) =>
    get<Sourced & { products: Product[] }>('/products', { q, limit, lang: this.lang }, signal);

  corridors = (signal?: AbortSignal) => get<Network>('/corridors', { lang: this.lang }, signal);
  flows = (query: Query, signal?: AbortSignal) => get<Flows>('/corridors/flows', { ...query, lang: this.lang }, signal);
  flowsAsGeoJson = (query: Query) => get<unknown>('/corridors/flows.geojson', { ...query, lang: this.lang });
  corridorChecks = (signal?: AbortSignal) => get<Checks>('/corridors/checks', { lang: this.lang }, signal);

  /** Checks a text or a file; nothing of it is kept. */
  check(document: string | File, signal?: AbortSignal): Promise<Document> {
    return this.send('/check', document, {}, signal);
  }

  /** Files a document into the case, where the server was started to allow that. */
  save(document: string | File): Promise<Document> {
    return this.send('/documents', document, { 'X-Tamga': '1' });
  }

  /** The content as it is; the name beside it says what kind of document it is. */
  private send(path: string, document: string | File, headers: Record<string, string>, signal?: AbortSignal): Promise<Document> {
    const [name, type] = typeof document === 'string' ? ['text.txt', 'text/plain; charset=utf-8'] : [document.name, 'application/octet-stream'];
    const init: RequestInit = { method: 'POST', body: document, headers: { ...headers, 'Content-Type': type }, ...(signal ? { signal } : {}) };
    return ask<Document>(path, { name, lang: this.lang }, init);
  }
}
