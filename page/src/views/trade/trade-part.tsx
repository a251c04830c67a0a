import type { ComponentChildren } from 'preact';
import { Await, useAnswer } from '../../answer';
import { ApiError, type Query } from '../../api';
import { to } from '../../address';
import type { Source, TradeRows } from '../../api-types';
import type { Pictures } from '../../charts/echart';
import { Handout } from '../../handout';
import { Part } from '../../parts';
import { useReader } from '../../reader';
import { keyOf } from './question';

/** A part of the view that shows one measure: asks, hands out, and says how it was measured and from which files. */
export function MeasurePart(props: {
  id: string;
  title: string;
  help?: string;
  measure: string;
  query: Query;
  caption: string;
  /** What no rows mean, where it is not that the lake has none. */
  nothing?: string;
  pictures?: { current: Pictures | null };
  children: (rows: TradeRows) => ComponentChildren;
}) {
  const { lang, api } = useReader();
  const { measure, query } = props;
  const answer = useAnswer(`trade ${lang} ${measure} ${keyOf(query)}`, (signal) => api.trade(measure, query, signal));
  const rows = answer.value;
  return (
    <Part
      id={props.id}
      title={props.title}
      {...(props.help ? { help: props.help } : {})}
      aside={
        rows && rows.rows.length > 0 && !answer.error ? (
          <Handout
            name={`trade ${measure} ${Object.values(query).filter(Boolean).join(' ')}`}
            what={props.caption}
            columns={[...rows.columns, 'currency', 'source']}
            rows={() => rows.rows.map((row) => [...row, rows.currency, rows.source])}
            json={rows}
            svg={props.pictures && (async () => (await props.pictures?.current?.svg()) ?? '')}
            png={props.pictures && (async () => (await props.pictures?.current?.png()) ?? new Blob())}
          />
        ) : null
      }
    >
      {answer.error instanceof ApiError && [400, 404, 422].includes(answer.error.status) ? (
        <p class="state">{answer.error.message}</p>
      ) : (
        <Await answer={answer}>
          {(r) => (
            <>
              {r.rows.length === 0 ? props.nothing ? <p class="state">{props.nothing}</p> : <Nothing /> : props.children(r)}
              <Measured rows={r} />
            </>
          )}
        </Await>
      )}
    </Part>
  );
}

function Nothing() {
  const { say } = useReader();
  return (
    <p class="state">
      {say('trade.nothing')} <a href="#held">{say('trade.held')}</a>
    </p>
  );
}

/** How a table was measured, from which files, and how to get the same on the command line. */
export function Measured({ rows }: { rows: Pick<TradeRows, 'notes' | 'batches'> & Partial<Pick<TradeRows, 'definition' | 'command'>> }) {
  const { say } = useReader();
  return (
    <details class="measured">
      <summary>{say('trade.measured')}</summary>
      {rows.definition && <p class="definition">{rows.definition}</p>}
      {rows.notes.map((note) => (
        <p>{note}</p>
      ))}
      {rows.batches.length > 0 && (
        <p>
          {say('trade.files')} {rows.batches.map((batch, i) => [i > 0 && ', ', <FileLink batch={batch} />])}
        </p>
      )}
      {rows.command && (
        <p>
          {say('trade.command')} <code>{rows.command}</code>
        </p>
      )}
    </details>
  );
}

function FileLink({ batch }: { batch: Source }) {
  return (
    <a href={to(`/sources/${encodeURIComponent(batch.id)}`)}>
      <code>{batch.title ?? batch.id}</code>
    </a>
  );
}
