import { useCallback, useRef } from 'preact/hooks';
import { go, here } from '../../address';
import type { TradeRows } from '../../api-types';
import { EChart, tip, tipStyle, type Inks, type Pictures } from '../../charts/echart';
import { plain, scaled, scaleOf } from '../../numbers';
import { unitWords } from '../../parts';
import { useReader } from '../../reader';
import { lastYear, type TradeQuestion } from './question';
import { RowTable } from './row-table';
import { productWords, sectionName, sectionOf } from './sections';
import { MeasurePart } from './trade-part';

/** What is traded: a treemap of chapters within sections, and the same as a table. */
export function StructurePart({ question }: { question: TradeQuestion }) {
  const { say, names } = useReader();
  const pictures = useRef<Pictures | null>(null);
  const caption = say('trade.structure.caption', {
    flow: say(`measure.${question.flow}`),
    reporter: names.economy(question.reporter),
    partner: question.partner ? names.economy(question.partner) : say('trade.partner.all'),
    window: String(question.last),
  });
  const deeper = question.product ? Math.min(6, question.product.replace(/\D/g, '').length + 2) : 2;
  return (
    <MeasurePart id="structure" title={say('trade.structure')} measure="structure" query={{ ...lastYear(question), level: deeper }} caption={caption} pictures={pictures}>
      {(rows) => <Tiles rows={rows} caption={caption} pictures={pictures} />}
    </MeasurePart>
  );
}

function Tiles({ rows, caption, pictures }: { rows: TradeRows; caption: string; pictures: { current: Pictures | null } }) {
  const { say, lang } = useReader();
  const [product, value, share] = ['product', 'value', 'share_percent'].map((name) => rows.columns.indexOf(name)) as [number, number, number];
  const leaves = rows.rows.flatMap((row) => {
    const code = String(row[product]);
    const size = Number(row[value]);
    return size > 0 ? [{ code, size, share: Number(row[share]), section: sectionOf(code) }] : [];
  });
  const scale = scaleOf(leaves.map((l) => l.size));
  const sections = [...new Set(leaves.map((l) => l.section))];
  const total = (section: number) => leaves.filter((l) => l.section === section).reduce((sum, l) => sum + l.size, 0);
  sections.sort((a, b) => total(b) - total(a));
  const draw = useCallback(
    (inks: Inks) => ({
      tooltip: {
        ...tipStyle(inks),
        formatter: ({ data }: { data: { name: string; value: number; share?: number } }) =>
          tip(data.name, [
            [unitWords(say, rows.currency, scale), scaled(data.value, scale, lang)],
            ...(typeof data.share === 'number' ? [['%', plain(data.share, lang, 1)] as const] : []),
          ]),
      },
      series: [
        {
          type: 'treemap',
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          itemStyle: { borderColor: inks.paper, borderWidth: 1, gapWidth: 1 },
          label: { color: inks.ink, fontSize: 13, overflow: 'truncate', formatter: '{b}' },
          upperLabel: { show: true, height: 22, color: inks.ink, fontSize: 13, fontWeight: 600 },
          levels: [
            { itemStyle: { borderWidth: 0, gapWidth: 3, borderColor: inks.paper }, upperLabel: { show: false } },
            { itemStyle: { borderColorSaturation: 0.5, gapWidth: 1, borderWidth: 1 } },
          ],
          data: sections.map((section, i) => {
            const colour = inks.tiles[i % inks.tiles.length];
            return {
              name: sectionName(section, lang),
              value: total(section),
              itemStyle: { color: colour, borderColor: colour },
              children: leaves
                .filter((l) => l.section === section)
                .map((l) => ({
                  name: productWords(l.code, lang),
                  value: l.size,
                  share: l.share,
                  itemStyle: { color: colour },
                })),
            };
          }),
        },
      ],
    }),
    [rows, lang],
  );
  return (
    <>
      <figure>
        <figcaption>{caption}</figcaption>
        <EChart draw={draw} height={420} label={caption} pictures={pictures} pick={(name) => pickOf(name)} />
      </figure>
      <details>
        <summary>{say('overview.table')}</summary>
        <RowTable rows={rows} caption={caption} columns={['product', 'value', 'share_percent']} bar="share_percent" leads={(product) => ({ product: `HS:${product}` })} />
      </details>
    </>
  );
}

/** A click on a chapter asks for that chapter. */
function pickOf(name: string): void {
  const code = /^\d{2,6}/.exec(name)?.[0];
  if (code) {
    go(here({ product: `HS:${code}` }), false);
  }
}
