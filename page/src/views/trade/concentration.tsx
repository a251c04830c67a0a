import { useCallback, useRef } from 'preact/hooks';
import type { TradeRows } from '../../api-types';
import { EChart, tip, tipStyle, type Inks, type Pictures } from '../../charts/echart';
import { period as monthsOf } from '../../dates';
import { plain } from '../../numbers';
import { useReader } from '../../reader';
import { allYears, type TradeQuestion } from './question';
import { RowTable } from './row-table';
import { MeasurePart } from './trade-part';

/** How concentrated trade is over partners, year by year. */
export function ConcentrationPart({ question }: { question: TradeQuestion }) {
  const { say, names } = useReader();
  const pictures = useRef<Pictures | null>(null);
  const caption = say('trade.concentration.caption', { flow: say(`measure.${question.flow}`).toLowerCase(), reporter: names.economy(question.reporter) });
  return (
    <MeasurePart
      id="concentration"
      title={say('trade.concentration')}
      help={say('trade.concentration.help')}
      measure="concentration"
      query={{ ...allYears(question), each: 1 }}
      caption={caption}
      pictures={pictures}
    >
      {(rows) => <Index rows={rows} caption={caption} pictures={pictures} />}
    </MeasurePart>
  );
}

function Index({ rows, caption, pictures }: { rows: TradeRows; caption: string; pictures: { current: Pictures | null } }) {
  const { lang } = useReader();
  const [period, hhi] = [rows.columns.indexOf('period'), rows.columns.indexOf('hhi')];
  const draw = useCallback(
    (inks: Inks) => ({
      grid: { left: 8, right: 24, top: 14, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: rows.rows.map((row) => monthsOf(Number(row[period]), rows.frequency, '', lang)), axisLine: { lineStyle: { color: inks.soft } }, axisTick: { show: false }, axisLabel: { color: inks.soft, fontSize: 13 } },
      yAxis: { type: 'value', min: 0, axisLabel: { color: inks.soft, fontSize: 13, formatter: (v: number) => plain(v, lang, 2) }, splitLine: { lineStyle: { color: inks.line } } },
      tooltip: {
        ...tipStyle(inks),
        trigger: 'axis',
        formatter: (points: { axisValueLabel: string; value: number }[]) => tip(points[0]?.axisValueLabel ?? '', points.map((p) => ['HHI', plain(p.value, lang, 3)])),
      },
      series: [{ type: 'line', name: 'HHI', data: rows.rows.map((row) => row[hhi]), color: inks.series[0], symbol: 'circle', symbolSize: 7, lineStyle: { width: 2.2 } }],
    }),
    [rows, lang],
  );
  return (
    <div class="besides">
      {rows.rows.length > 1 && (
        <figure>
          <figcaption>{caption}</figcaption>
          <EChart draw={draw} height={240} label={caption} pictures={pictures} />
        </figure>
      )}
      <div>
        <RowTable headed={rows.rows.length > 1} rows={rows} caption={caption} columns={['period', 'hhi', 'equal_parts', 'greatest_share_percent', 'parts']} />
      </div>
    </div>
  );
}
