import type { Network, NetworkSource } from '../../corridor-types';
import { date } from '../../dates';
import { Handout } from '../../handout';
import { Part, webAddress } from '../../parts';
import { useReader } from '../../reader';
import type { NetworkNames } from './names';

/** All that the numbers of the network are from. */
export function SourcesPart({ network }: { network: Network }) {
  const { say } = useReader();
  return (
    <Part
      id="networksources"
      title={say('corridors.sources')}
      help={say('corridors.sources.help')}
      aside={
        <Handout
          name="corridors sources"
          what={say('corridors.sources')}
          columns={['id', 'publisher', 'title', 'url', 'published', 'note']}
          rows={() => network.sources.map((s) => [s.id, s.publisher, s.title, s.url, s.published, s.note])}
          json={network}
        />
      }
    >
      <details>
        <summary>{say('sources.found', { n: network.sources.length })}</summary>
        <ul class="networksources">
          {network.sources.map((source) => (
            <li>
              <SourceName source={source} />
            </li>
          ))}
        </ul>
      </details>
    </Part>
  );
}

/** Publisher, title and date of a source; leads to where it stands. */
export function SourceName({ source }: { source: NetworkSource }) {
  const { lang } = useReader();
  const url = webAddress(source.url);
  const words = [source.publisher, source.title].filter(Boolean).join(': ');
  return (
    <span class="sourceline" title={source.note ?? undefined}>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
      {source.published ? `, ${date(source.published, lang)}` : ''}
    </span>
  );
}

/** The sources of the numbers of a link or a border: each once, with what is from it. */
export function References({ sources, names }: { sources: string; names: NetworkNames }) {
  const { say } = useReader();
  const words: Record<string, string> = { km: say('corridors.of.km'), hours: say('corridors.of.hours'), usd: say('corridors.of.usd'), capacity: say('corridors.of.capacity') };
  const each = new Map<string, { source: NetworkSource; of: string[] }>();
  for (const { of, source } of names.references(sources)) {
    const known = each.get(source.id) ?? { source, of: [] };
    known.of.push(of === null ? '' : (words[of] ?? of));
    each.set(source.id, known);
  }
  return (
    <ul class="references">
      {[...each.values()].map(({ source, of }) => (
        <li>
          {of.some(Boolean) && <span class="soft">{of.filter(Boolean).join(', ')}: </span>}
          <SourceName source={source} />
        </li>
      ))}
    </ul>
  );
}
