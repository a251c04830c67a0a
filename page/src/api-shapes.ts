import type { Bounds, Conflicts, Figure, Interval, Overview, Register, Source, SourceDetail } from './api-types';

/*
 * The API is older in some answers than in others: a field may have another name, or stand one step deeper. Views see one shape only,
 * and what is missing is missing here, not in ten places.
 */

type Loose<T> = Partial<T>;

/** Ends stand in the answer itself, or in `interval`. */
export function boundsOf(answer: Loose<Bounds>): Bounds {
  const flat = answer as unknown as Interval;
  return {
    ...answer,
    question: answer.question ?? null,
    unit: answer.unit ?? unitOf(answer.aggregate) ?? unitOf(answer.question),
    interval: answer.interval ?? { lower: flat.lower ?? null, upper: flat.upper ?? null },
    proof: { lower_steps: [], upper_steps: [], ...answer.proof, lower: answer.proof?.lower ?? [], upper: answer.proof?.upper ?? [] },
    set_aside: answer.set_aside ?? [],
  };
}

function unitOf(aggregate: unknown): string | null {
  const unit = typeof aggregate === 'object' ? (aggregate as { unit?: unknown } | null)?.unit : null;
  return typeof unit === 'string' ? unit : null;
}

export function overviewOf(answer: Loose<Overview>): Overview {
  const focus = answer.focus as (Overview['focus'] & { reporters?: string[] }) | null | undefined;
  const conflicts = answer.conflicts ?? { count: 0, first: [] };
  return {
    ...answer,
    focus: focus ? { ...focus, reporter: focus.reporter ?? focus.reporters?.[0] ?? '' } : null,
    summary: answer.summary ?? [],
    amounts: answer.amounts ?? [],
    growth: answer.growth ?? [],
    shares: answer.shares ?? [],
    latest: answer.latest ?? [],
    conflicts: { ...conflicts, first: conflicts.first.map((c) => ({ ...c, out: outOf(c) })) },
    figures: answer.figures ?? [],
  };
}

export function conflictsOf(answer: Loose<Conflicts>): Conflicts {
  return { ...answer, conflicts: (answer.conflicts ?? []).map((c) => ({ ...c, out: outOf(c) })) };
}

function outOf(conflict: object): string[] {
  const { out, set_aside } = conflict as { out?: string[]; set_aside?: string[] };
  return out ?? set_aside ?? [];
}

/** A hash may be named with its kind in front, `sha256:…`. */
export function sourceOf(source: Source & { hash?: string | null; imported?: string | null }): Source {
  return { ...source, sha256: source.sha256 ?? source.hash?.replace(/^sha256:/, '') ?? null, retrieved: source.retrieved ?? source.imported ?? null };
}

/** One source, by itself or beside its figures. */
export function detailOf(answer: Loose<SourceDetail> & { source?: Source }): SourceDetail {
  const rests: unknown = answer.figures;
  const figures = Array.isArray(rests) ? (rests as Figure[]) : (answer.figures_list ?? []);
  const source = sourceOf((answer.source ?? answer) as Source);
  return { ...source, id: source.id ?? '', figures_list: figures, batches: answer.batches ?? [] };
}

export function registerOf(answer: Loose<Register>): Register {
  return { ...answer, kinds: answer.kinds ?? {}, entries: answer.entries ?? [] };
}
