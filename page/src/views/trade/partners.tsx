import { useReader } from '../../reader';
import { lastYear, type TradeQuestion } from './question';
import { RowTable } from './row-table';
import { productWords } from './sections';
import { MeasurePart } from './trade-part';

/** With whom: partners by value, with shares. */
export function PartnerPart({ question }: { question: TradeQuestion }) {
  const { say, names, lang } = useReader();
  const caption = say('trade.partners.caption', {
    flow: say(`measure.${question.flow}`),
    reporter: names.economy(question.reporter),
    product: question.product ? productWords(question.product, lang) : say('trade.product.all'),
    window: String(question.last),
  });
  return (
    <MeasurePart id="partners" title={say('trade.partners')} measure="partners" query={{ ...lastYear(question), partner: null, limit: 50 }} caption={caption}>
      {(rows) => <RowTable rows={rows} caption={caption} columns={['partner', 'value', 'share_percent', 'cumulated_percent']} bar="share_percent" leads={(partner) => ({ partner })} />}
    </MeasurePart>
  );
}
