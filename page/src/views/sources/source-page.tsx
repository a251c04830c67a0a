import type { ComponentChildren } from 'preact';
import { to } from '../../address';
import { Await, useAnswer } from '../../answer';
import type { SourceDetail } from '../../api-types';
import { date } from '../../dates';
import { Handout } from '../../handout';
import { sayOr } from '../../i18n';
import { Part, webAddress } from '../../parts';
import { useReader } from '../../reader';

/** One source: its address, date, licence and hash, and all that rests on it. */
export function SourcePage({ id }: { id: string }) {
  const { say, lang, api } = useReader();
  const answer = useAnswer(`source ${lang} ${id}`, (signal) => api.source(id, signal));
  return (
    <>
      <p class="back">
        <a href={to('/sources')}>← {say('sources.back')}</a>
      </p>
      <Await answer={answer}>{(source) => <Detail source={source} />}</Await>
    </>
  );
}

function Detail({ source }: { source: SourceDetail }) {
  const { say, lang } = useReader();
  const url = webAddress(source.url);
  const figures = source.figures_list ?? [];
  const batches = source.batches ?? [];
  return (
    <>
      <h1>{source.title ?? source.publisher ?? source.id}</h1>
      <dl class="facts">
        <Fact name={say('sources.publisher')}>{source.publisher}</Fact>
        <Fact name={say('sources.kind')}>{source.kind && sayOr(say, `sources.kind.${source.kind}`, source.kind)}</Fact>
        <Fact name={say('sources.published')}>{date(source.published, lang)}</Fact>
        <Fact name={say('sources.retrieved')}>{date(source.retrieved, lang)}</Fact>
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
        <Fact name={say('sources.hash')}>{source.sha256 ? <code>{source.sha256}</code> : <span class="soft">{say('sources.hash.none')}</span>}</Fact>
      </dl>
      <Part
        id="rests"
        title={say('sources.rests')}
        aside={
          figures.length > 0 ? (
            <Handout
              name={`source ${source.id}`}
              what={say('sources.rests')}
              columns={['id', 'printed', 'statement', 'lower', 'upper', 'window', 'authority', 'place']}
              rows={() => figures.map((f) => [f.id, f.printed, f.statement, f.lower, f.upper, f.window, f.authority, f.source.place ?? null])}
              json={source}
            />
          ) : null
        }
      >
        {figures.length === 0 ? (
          <p class="state">{say('sources.rests.none')}</p>
        ) : (
          <div class="scroll" tabIndex={0} role="region" aria-label={`${say('sources.rests')}: ${say('overview.table')}`}>
            <table>
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
                    <td class="text">
                      <code>{figure.source.place}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Part>
      {batches.length > 0 && (
        <Part id="batches" title={say('sources.batches')}>
          <ul class="plain">
            {batches.map((batch) => (
              <li>
                <code>{batch.file ?? batch.title}</code> {batch.sha256 && <code class="soft">{batch.sha256}</code>}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
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
