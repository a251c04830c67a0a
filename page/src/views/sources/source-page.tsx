import type { ComponentChildren } from 'preact';
import { to } from '../../address';
import { Await, useAnswer } from '../../answer';
import { ApiError } from '../../api';
import type { SourceDetail } from '../../api-types';
import { date } from '../../dates';
import { Handout } from '../../handout';
import { sayOr } from '../../i18n';
import { Part, webAddress } from '../../parts';
import { useReader } from '../../reader';

/** One source: its address, date, licence and hash, and all that rests on it. */
export function SourcePage({ id }: { id: string }) {
  const { say, lang, api } = useReader();
  // What rests on a publication the server tells by itself; a file of the lake is told of in the list of all sources.
  const answer = useAnswer(`source ${lang} ${id}`, (signal): Promise<Pick<SourceDetail, 'source' | 'figures'>> =>
    id.startsWith('b-')
      ? api.sources(signal).then(({ sources }) => {
          const source = sources.find((s) => s.id === id);
          if (!source) {
            throw new ApiError(404, say('sources.missing'));
          }
          return { source, figures: [] };
        })
      : api.source(id, signal),
  );
  return (
    <>
      <p class="back">
        <a href={to('/sources')}>← {say('sources.back')}</a>
      </p>
      <Await answer={answer}>{(detail) => <Detail {...detail} />}</Await>
    </>
  );
}

function Detail({ source, figures }: Pick<SourceDetail, 'source' | 'figures'>) {
  const { say, lang } = useReader();
  const url = webAddress(source.url);
  return (
    <>
      <h1>{source.title ?? source.publisher ?? source.id}</h1>
      <dl class="facts">
        <Fact name={say('sources.publisher')}>{source.publisher}</Fact>
        <Fact name={say('sources.kind')}>{sayOr(say, `sources.kind.${source.kind}`, source.kind)}</Fact>
        <Fact name={say('sources.published')}>{date(source.published, lang)}</Fact>
        <Fact name={say('sources.imported')}>{date(source.imported, lang)}</Fact>
        <Fact name={say('sources.address')}>
          {url ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {url}
            </a>
          ) : (
            source.url
          )}
        </Fact>
        <Fact name={say('sources.licence')}>{source.licence ?? <span class="soft">{say('sources.licence.none')}</span>}</Fact>
        <Fact name={say('sources.hash')}>{source.hash ? <code>{source.hash.replace(/^sha256:/, '')}</code> : <span class="soft">{say('sources.hash.none')}</span>}</Fact>
        {source.rows !== undefined && <Fact name={say('sources.figures')}>{say('sources.rows', { n: source.rows })}</Fact>}
      </dl>
      {source.kind === 'publication' && <Resting source={source} figures={figures} />}
    </>
  );
}

function Resting({ source, figures }: Pick<SourceDetail, 'source' | 'figures'>) {
  const { say } = useReader();
  return (
    <Part
      id="rests"
      title={say('sources.rests')}
      aside={
        <Handout
          name={`source ${source.id}`}
          what={say('sources.rests')}
          columns={['id', 'printed', 'statement', 'lower', 'upper', 'window', 'authority', 'place']}
          rows={() => figures.map((f) => [f.id, f.printed, f.statement, f.lower, f.upper, f.window, f.authority, f.source.place ?? null])}
          json={{ source, figures }}
        />
      }
    >
      <div class="scroll" tabIndex={0} role="region" aria-label={`${say('sources.rests')}: ${say('overview.table')}`}>
        <table class="resting">
          <caption class="away">{say('sources.rests')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('sources.figure')}</th>
              <th scope="col" class="text">
                {say('sources.printed')}
              </th>
              <th scope="col" class="text">
                {say('sources.says')}
              </th>
              <th scope="col" class="text">
                {say('sources.where')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr>
                <th scope="row">{figure.id}</th>
                <td class="text nowrap">{figure.printed}</td>
                <td class="text">{figure.statement}</td>
                <td class="text nowrap">
                  <code>{figure.source.place}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return children ? (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  ) : null;
}
