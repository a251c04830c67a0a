import './claims.css';
import '../../charts/charts.css';
import { useState } from 'preact/hooks';
import { Await, useAnswer } from '../../answer';
import { to } from '../../address';
import type { Document } from '../../api-types';
import { useReader } from '../../reader';
import type { ViewProps } from '../../views';
import { CheckBox } from './check-box';
import { DocumentList } from './document-list';
import { DocumentPage } from './document-page';
import { DropZone } from './drop-zone';

/** A checked document that is not in the case, and what it was made of, so that it can be saved. */
export interface Checked {
  document: Document;
  input: string | File;
}

// Kept while the reader looks at other views; gone when the page is loaded again, because nothing was saved.
let lastChecked: Checked | null = null;

/** What was claimed: a text to check, the documents of the case, and each document with its claims. */
export default function ClaimsView({ address }: ViewProps) {
  const { say, lang, api } = useReader();
  const [checked, set] = useState(lastChecked);
  const id = address.rest[0];
  const answer = useAnswer(id && id !== 'checked' ? `document ${lang} ${id}` : null, (signal) => api.document(id ?? '', signal));
  const keep = (next: Checked | null) => {
    lastChecked = next;
    set(next);
  };
  if (id && id !== 'checked') {
    return (
      <>
        <Back />
        <Await answer={answer}>{(document) => <DocumentPage document={document} address={address} />}</Await>
      </>
    );
  }
  if (id === 'checked' && checked) {
    return (
      <DropZone checked={keep}>
        <Back />
        <DocumentPage document={checked.document} address={address} unsaved={checked} />
      </DropZone>
    );
  }
  return (
    <DropZone checked={keep}>
      <h1>{say('claims.title')}</h1>
      <p class="subtitle">{say('claims.subtitle')}</p>
      <CheckBox checked={keep} />
      <DocumentList />
    </DropZone>
  );
}

function Back() {
  const { say } = useReader();
  return (
    <p class="back">
      <a href={to('/claims')}>← {say('claims.back')}</a>
    </p>
  );
}
