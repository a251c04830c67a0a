import { Part } from '../../parts';
import { useReader } from '../../reader';
import { lastYear, type TradeQuestion } from './question';
import { RowTable } from './row-table';
import { MeasurePart } from './trade-part';

const COLUMNS = ['product', 'exporter', 'importer', 'kind', 'via', 'exports', 'imports_fob', 'gap'];

/** Where the two sides of a border differ most, product by product. */
export function MirrorPart({ question }: { question: TradeQuestion }) {
  const { say, names } = useReader();
  if (!question.partner) {
    return (
      <Part id="mirror" title={say('trade.mirror')}>
        <p class="state">{say('trade.mirror.none')}</p>
      </Part>
    );
  }
  const caption = say('trade.mirror.caption', { reporter: names.economy(question.reporter), partner: names.economy(question.partner), window: String(question.last) });
  return (
    <MeasurePart id="mirror" title={say('trade.mirror')} help={say('trade.mirror.help')} measure="mirror" nothing={say('trade.mirror.nothing')} query={{ ...lastYear(question), flow: null, limit: 50 }} caption={caption}>
      {(rows) => <RowTable rows={rows} caption={caption} columns={COLUMNS} bar="gap" leads={(product) => ({ product: `HS:${product}` })} />}
    </MeasurePart>
  );
}
