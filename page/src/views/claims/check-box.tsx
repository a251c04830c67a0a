import { useRef, useState } from 'preact/hooks';
import { Wrong } from '../../answer';
import { Part } from '../../parts';
import { useReader } from '../../reader';
import type { Checked } from './index';
import { useCheck } from './use-check';

/** What a document may be; the server looks at the content, too. */
const ACCEPTED = '.txt,.md,.html,.htm,.pdf,.docx';

/** Where a text is pasted or a file is chosen to be checked. */
export function CheckBox({ checked }: { checked: (found: Checked) => void }) {
  const { say } = useReader();
  const { busy, error, check } = useCheck(checked);
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  return (
    <Part id="check" title={say('claims.check')} help={say('claims.check.help')}>
      <form
        class="checkbox"
        onSubmit={(e) => {
          e.preventDefault();
          if (text.trim()) {
            check(text);
          }
        }}
      >
        <label class="away" for="paste">
          {say('claims.check.paste')}
        </label>
        <textarea
          id="paste"
          rows={6}
          value={text}
          placeholder={say('claims.check.paste')}
          onInput={(e) => setText(e.currentTarget.value)}
          onKeyDown={(e) => (e.ctrlKey || e.metaKey) && e.key === 'Enter' && e.currentTarget.form?.requestSubmit()}
        />
        <div class="actions">
          <button class="button first" disabled={busy || !text.trim()}>
            {say(busy ? 'claims.checking' : 'claims.check.go')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={() => file.current?.click()}>
            {say('claims.check.file')}
          </button>
          <input
            ref={file}
            type="file"
            accept={ACCEPTED}
            hidden
            aria-label={say('claims.check.file')}
            onChange={(e) => {
              const chosen = e.currentTarget.files?.[0];
              e.currentTarget.value = '';
              if (chosen) {
                check(chosen);
              }
            }}
          />
        </div>
      </form>
      {error !== null && <Wrong error={error} />}
    </Part>
  );
}
