import './trade.css';
import { useMemo } from 'preact/hooks';
import { go, here, type Address } from '../../address';
import { Await, useAnswer } from '../../answer';
import type { Lake } from '../../api-types';
import { Names } from '../../names';
import { ReaderContext, useReader } from '../../reader';
import type { ViewProps } from '../../views';
import { ProductSearch } from './combobox';
import { ConcentrationPart } from './concentration';
import { HeldTable } from './held';
import { MirrorPart } from './mirror';
import { PartnerPart } from './partners';
import { questionOf, type TradeQuestion } from './question';
import { SeriesPart } from './series';
import { StructurePart } from './structure';

/** Trade by product from the lake: both sides over time, structure, partners, concentration, mirror gaps. */
export default function TradeView({ address }: ViewProps) {
  const { say, lang, api } = useReader();
  const lake = useAnswer(`trade ${lang}`, (signal) => api.lake(signal));
  return (
    <>
      <h1>{say('trade.title')}</h1>
      <p class="subtitle">{say('trade.subtitle')}</p>
      <Await answer={lake}>{(l) => (l.lake ? <Asked lake={l} address={address} /> : <NoLake />)}</Await>
    </>
  );
}

function NoLake() {
  const { say } = useReader();
  return (
    <div class="state">
      <h2>{say('trade.empty.title')}</h2>
      <p>{say('trade.empty.text')}</p>
      <p>
        <code>tamga import FILE…</code>
      </p>
      <p>
        <code>tamga fetch KAZ imports 2022</code>
      </p>
    </div>
  );
}

function Asked({ lake, address }: { lake: Lake; address: Address }) {
  const reader = useReader();
  const { kase, lang } = reader;
  const question = useMemo(() => questionOf(address, lake, kase), [address, lake, kase]);
  // The lake names areas that the case does not speak of.
  const names = useMemo(() => new Names({ ...kase.names, economies: { ...lake.names, ...kase.names.economies } }, lang), [lake, kase, lang]);
  return (
    <ReaderContext.Provider value={{ ...reader, names }}>
      <Controls lake={lake} question={question} />
      <SeriesPart question={question} />
      <StructurePart question={question} />
      <PartnerPart question={question} />
      <ConcentrationPart question={question} />
      <MirrorPart question={question} />
      <HeldTable lake={lake} />
    </ReaderContext.Provider>
  );
}

function Controls({ lake, question }: { lake: Lake; question: TradeQuestion }) {
  const { say, names } = useReader();
  const set = (changes: Record<string, string | null>) => go(here(changes), true);
  const byName = (codes: Iterable<string>) => [...new Set(codes)].sort((a, b) => names.economy(a).localeCompare(names.economy(b)));
  const partners = byName([...lake.partners, ...lake.reporters, ...(question.partner ? [question.partner] : [])]).filter((c) => c !== question.reporter && c !== 'WLD');
  const first = Math.min(...lake.held.map((h) => h.first));
  const last = Math.max(...lake.held.map((h) => h.last));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const sources = [...new Set(lake.held.map((h) => h.source))];
  return (
    <form class="fields" onSubmit={(e) => e.preventDefault()}>
      <label class="field">
        <span>{say('trade.reporter')}</span>
        <select value={question.reporter} onChange={(e) => set({ reporter: e.currentTarget.value, partner: e.currentTarget.value === question.partner ? null : (question.partner ?? '') })}>
          {byName([...lake.reporters, question.reporter]).map((code) => (
            <option value={code}>{names.economy(code)}</option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say('trade.partner')}</span>
        <select value={question.partner ?? 'WLD'} onChange={(e) => set({ partner: e.currentTarget.value })}>
          <option value="WLD">{say('trade.partner.all')}</option>
          {partners.map((code) => (
            <option value={code}>{names.economy(code)}</option>
          ))}
        </select>
      </label>
      <fieldset class="fieldless">
        <legend class="soft small">{say('trade.flow')}</legend>
        <div class="choice">
          {(['EXPORT', 'IMPORT'] as const).map((flow) => (
            <label>
              <input type="radio" name="flow" checked={question.flow === flow} onChange={() => set({ flow })} />
              <span class="tallchoice">{say(`measure.${flow}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="fieldless years">
        <legend class="soft small">{say('trade.window')}</legend>
        {(['from', 'to'] as const).map((end) => (
          <label class="field">
            <span class="away">{say(end === 'from' ? 'trade.from' : 'trade.until')}</span>
            <select value={String(end === 'from' ? question.first : question.last)} onChange={(e) => set({ [end]: e.currentTarget.value })}>
              {years.map((year) => (
                <option value={String(year)}>{year}</option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      {sources.length > 1 && (
        <label class="field">
          <span>{say('trade.source')}</span>
          <select value={question.source ?? ''} onChange={(e) => set({ source: e.currentTarget.value || null })}>
            <option value="">–</option>
            {sources.map((source) => (
              <option value={source}>{source}</option>
            ))}
          </select>
        </label>
      )}
      <ProductSearch product={question.product} choose={(product) => set({ product })} />
    </form>
  );
}
