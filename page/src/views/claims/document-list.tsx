import { to } from '../../address';
import { Await, useAnswer } from '../../answer';
import type { DocumentLine, Verdict } from '../../api-types';
import { date } from '../../dates';
import { Handout } from '../../handout';
import { count } from '../../numbers';
import { Part, VerdictChip } from '../../parts';
import { useReader } from '../../reader';

export const VERDICTS: readonly Verdict[] = ['REFUTED', 'PROVEN', 'OPEN', 'FORECAST', 'UNVERIFIABLE'];

const COLUMNS = ['id', 'title', 'publisher', 'date', 'language', 'claims', ...VERDICTS, 'entries'];

/** The documents of the case with how their claims came out. */
export function DocumentList() {
  const { say, lang, api } = useReader();
  const answer = useAnswer(`documents ${lang}`, (signal) => api.documents(signal));
  return (
    <Part
      id="documents"
      title={say('claims.documents')}
      aside={
        answer.value && answer.value.documents.length > 0 ? (
          <Handout name="documents" what={say('claims.documents')} columns={COLUMNS} rows={() => (answer.value?.documents ?? []).map(row)} json={answer.value} />
        ) : null
      }
    >
      <Await answer={answer}>
        {({ documents, unread }) => (
          <>
            {documents.length === 0 && <p class="state">{say('claims.documents.none')}</p>}
            <ul class="documents">
              {documents.map((line) => (
                <li>
                  <div class="doctitle">
                    <a href={to(`/claims/${encodeURIComponent(line.id)}`)}>{line.title ?? line.id}</a>
                    <span class="sourceline">{[line.publisher, date(line.date, lang)].filter(Boolean).join(', ')}</span>
                  </div>
                  <div class="verdicts">
                    {VERDICTS.flatMap((v) => (line.verdicts[v] ? [<VerdictChip verdict={v} n={line.verdicts[v]} />] : []))}
                  </div>
                  <div class="soft entries">
                    {say('claims.entries')}: {count(line.entries, lang)}
                  </div>
                </li>
              ))}
            </ul>
            {unread.length > 0 && (
              <details class="rest">
                <summary>{say('claims.unread', { n: unread.length })}</summary>
                <ul>
                  {unread.map((file) => (
                    <li>{file}</li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Await>
    </Part>
  );
}

function row(line: DocumentLine) {
  return [line.id, line.title, line.publisher, line.date, line.language, line.claims, ...VERDICTS.map((v) => line.verdicts[v] ?? 0), line.entries];
}
