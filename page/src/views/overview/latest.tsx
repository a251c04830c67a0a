import { date } from '../../dates';
import type { Overview } from '../../api-types';
import { Part, SourceLine } from '../../parts';
import { useReader } from '../../reader';

/** What was published last, with its sources. */
export function LatestPart({ overview }: { overview: Overview }) {
  const { say, lang } = useReader();
  const sources = new Map(overview.sources.map((source) => [source.id, source]));
  return (
    <Part id="latest" title={say('overview.latest')}>
      <ol class="latest">
        {overview.latest.map((item) => {
          const { publisher, source: id, count } = item;
          const url = sources.get(id ?? '')?.url ?? null;
          return (
            <li>
              <time dateTime={item.published ?? undefined}>{date(item.published, lang)}</time>
              <div>{item.text}</div>
              <SourceLine source={{ ...(id ? { id } : {}), publisher, published: null, url }} />
              {count > 1 && <span class="sourceline"> · {say('foot.holdings', { n: count })}</span>}
            </li>
          );
        })}
      </ol>
    </Part>
  );
}
