import { useCallback, useRef } from 'preact/hooks';
import { Await, useAnswer } from '../../answer';
import { ApiError } from '../../api';
import type { TradeSeries } from '../../api-types';
import { EChart, tip, tipStyle, type Inks, type Pictures } from '../../charts/echart';
import { Handout } from '../../handout';
import { scaled, SCALES, scaleOf } from '../../numbers';
import { Part, unitWords } from '../../parts';
import { useReader } from '../../reader';
import { keyOf, type TradeQuestion } from './question';
import { productWords } from './sections';
import { Measured } from './trade-part';

/** The same trade as the two sides record it, over all years: lines, and a table beside them. */
export function SeriesPart({ question }: { question: TradeQuestion }) {
  const { say, names, lang, api } = useReader();
  const { reporter, partner, product, source } = question;
  const query = { reporter, partner, product, source };
  const pictures = useRef<Pictures | null>(null);
  const answer = useAnswer(`series ${lang} ${keyOf(query)}`, (signal) => api.series(query, signal));
  const caption = say('trade.series.caption', {
    reporter: names.economy(reporter),
    partner: partner ? names.economy(partner) : say('trade.partner.all'),
    product: product ? productWords(product, lang) : say('trade.product.all'),
  });
  const series = answer.value;
  return (
    <Part
      id="series"
      title={say('trade.series')}
      help={partner ? say('trade.series.help') : say('trade.series.world')}
      aside={
        series && !answer.error ? (
          <Handout
            name={`trade series ${reporter} ${partner ?? 'WLD'} ${product ?? ''}`}
            what={caption}
            columns={['side', 'flow', 'source', 'year', 'value', 'currency']}
            rows={() => series.reported.flatMap((r) => r.points.map((p) => [r.side, r.flow, r.source, p.year, p.value, series.currency]))}
            json={series}
            svg={async () => (await pictures.current?.svg()) ?? ''}
            png={async () => (await pictures.current?.png()) ?? new Blob()}
          />
        ) : null
      }
    >
      {answer.error instanceof ApiError && [400, 404, 422].includes(answer.error.status) ? (
        <p class="state">{answer.error.message}</p>
      ) : (
        <Await answer={answer}>{(s) => <Lines series={s} caption={caption} pictures={pictures} />}</Await>
      )}
    </Part>
  );
}

function Lines({ series, caption, pictures }: { series: TradeSeries; caption: string; pictures: { current: Pictures | null } }) {
  const { say, names, lang } = useReader();
  const reported = series.reported.filter((r) => r.points.some((p) => p.value !== null));
  const known = reported.flatMap((r) => r.points.map((p) => p.year));
  const years = known.length > 0 ? Array.from({ length: Math.max(...known) - Math.min(...known) + 1 }, (_, i) => Math.min(...known) + i) : [];
  const scale = scaleOf(reported.flatMap((r) => r.points.map((p) => p.value)));
  const name = (r: (typeof reported)[number]) => say('trade.series.line', { side: names.economy(r.side), flow: say(`measure.${r.flow}`).toLowerCase() });
  const at = (r: (typeof reported)[number], year: number) => r.points.find((p) => p.year === year)?.value ?? null;
  const unit = unitWords(say, series.currency, scale);
  // One colour for a direction of trade, one dash for a side: the pair that should be equal has one colour.
  const direction = (r: (typeof reported)[number]) => ((r.flow === 'EXPORT') === (r.side === reported[0]?.side) ? 0 : 1);
  const dash = (r: (typeof reported)[number]) => (r.side === reported[0]?.side ? 'solid' : [6, 4]);
  const draw = useCallback(
    (inks: Inks, width: number) => ({
      legend: { left: 0, top: 0, itemWidth: 34, itemGap: 20, textStyle: { color: inks.ink, fontSize: 14 }, inactiveColor: inks.soft },
      grid: { left: 8, right: 24, top: 22 + 24 * Math.ceil(reported.length / Math.max(1, Math.floor(width / 175))), bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: years.map(String), boundaryGap: false, axisLine: { lineStyle: { color: inks.soft } }, axisTick: { show: false }, axisLabel: { color: inks.soft, fontSize: 13 } },
      yAxis: { type: 'value', axisLabel: { color: inks.soft, fontSize: 13, formatter: (v: number) => new Intl.NumberFormat(lang).format(v) }, splitLine: { lineStyle: { color: inks.line } } },
      tooltip: {
        ...tipStyle(inks),
        trigger: 'axis',
        formatter: (points: { axisValueLabel: string; seriesName: string; value: number | null }[]) =>
          tip(
            points[0]?.axisValueLabel ?? '',
            points.map((p) => [p.seriesName, typeof p.value === 'number' ? scaled(p.value * SCALES[scale], scale, lang) : '–']),
          ),
      },
      series: reported.map((r) => ({
        name: name(r),
        type: 'line',
        data: years.map((year) => {
          const value = at(r, year);
          return value === null ? null : value / SCALES[scale];
        }),
        connectNulls: false,
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: dash(r) === 'solid' ? inks.series[direction(r)] : inks.paper, borderColor: inks.series[direction(r)], borderWidth: 2 },
        lineStyle: { width: 2.2, type: dash(r), color: inks.series[direction(r)] },
        emphasis: { focus: 'series' },
      })),
    }),
    [series, lang],
  );
  if (reported.length === 0) {
    return <p class="state">{say('trade.nothing')}</p>;
  }
  return (
    <>
      <figure>
        <figcaption>
          {caption}
          <small>{unit}</small>
        </figcaption>
        <EChart draw={draw} height={360} label={`${caption}, ${unit}`} pictures={pictures} />
      </figure>
      <details>
        <summary>{say('overview.table')}</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label={`${caption}: ${say('overview.table')}`}>
          <table>
            <caption class="away">{`${caption}, ${unit}`}</caption>
            <thead>
              <tr>
                <th scope="col">{say('trade.year')}</th>
                {reported.map((r) => (
                  <th scope="col">{name(r)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <tr>
                  <th scope="row">{year}</th>
                  {reported.map((r) => {
                    const value = at(r, year);
                    return <td>{value === null ? '–' : scaled(value, scale, lang)}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <Measured rows={series} />
    </>
  );
}
