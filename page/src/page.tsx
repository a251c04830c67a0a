import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { go, here, to, useAddress, type Address } from './address';
import { Bones, Lines, useAnswer, WrongIn } from './answer';
import { Api } from './api';
import type { Lang } from './api-types';
import { chooseLang, LANG_NAMES, LANGS, sayIn, type Say } from './i18n';
import { text } from './names';
import { ProofSheet } from './proof/sheet';
import { ReaderContext, readerOf } from './reader';
import { store, stored } from './stored';
import { views, type View, type ViewProps } from './views';

/** The page: masthead, navigation, the view that the address names, and the proof that it names. */
export function Page() {
  const address = useAddress();
  const lang = chooseLang(address.query.get('lang'), stored('lang'), navigator.languages);
  const say = useMemo(() => sayIn(lang), [lang]);
  const kase = useAnswer(`case ${lang}`, (signal) => new Api(lang).case(signal));
  const [said, announce] = useState('');
  const reader = useMemo(() => kase.value && readerOf(lang, kase.value, announce), [lang, kase.value]);
  const view = views.find((v) => v.name === (address.view || views[0]?.name));
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  useEffect(() => {
    document.title = view ? `${say(view.title)} · Tamga` : 'Tamga';
  }, [view, lang]);
  useStepFocus(address, main.current);
  useEffect(() => {
    // Who comes back to the page from editing the case's files sees what they say now.
    addEventListener('focus', kase.again);
    return () => removeEventListener('focus', kase.again);
  }, [kase.again]);
  useEffect(() => {
    // The view's code comes while the case is still on its way; a failure is told when the view is shown.
    view?.load().catch(() => undefined);
  }, [view]);

  return (
    <>
      <a class="skip" href="#content" onClick={(e) => (e.preventDefault(), main.current?.focus())}>
        {say('skip')}
      </a>
      <header class="top">
        <a class="brand" href={to('/')}>
          <i class="mark" aria-hidden="true" /> Tamga <span>{say('site.tag')}</span>
        </a>
        <Switches lang={lang} say={say} />
        <nav class="views" aria-label={say('nav.label')}>
          <ul>
            {views.map((v) => (
              <li>
                <a href={to(`/${v.name}`)} aria-current={v === view ? 'page' : undefined}>
                  {say(v.title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        {kase.error ? <WrongIn say={say} error={kase.error} again={kase.again} /> : null}
        {kase.value && <Stale faults={kase.value.stale} say={say} />}
        {reader ? (
          <ReaderContext.Provider value={reader}>
            {view ? <Shown view={view} address={address} /> : <Missing say={say} />}
            <ProofSheet address={address} />
          </ReaderContext.Provider>
        ) : kase.error ? null : (
          <Bones />
        )}
      </main>
      <footer class="foot">
        {kase.value && <span>{say('foot.case', { name: text(kase.value.title, lang) ?? kase.value.name })}</span>}
        {kase.value && <span>{say('foot.holdings', { n: kase.value.figures })}</span>}
        {kase.value && <span>{say('foot.version', { version: kase.value.version.replace(/^tamga /i, '') })}</span>}
        <a href="/api/v1/openapi.yaml">{say('foot.api')}</a>
      </footer>
      <div class="away" role="status" aria-live="polite">
        {said}
      </div>
    </>
  );
}

/** After a step to another view the reader's focus and eyes are at its beginning. */
function useStepFocus(address: Address, main: HTMLElement | null): void {
  const path = `${address.view}/${address.rest.join('/')}`;
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) {
      before.current = path;
      scrollTo(0, 0);
      main?.focus({ preventScroll: true });
    }
  }, [path, main]);
}

const loaded = new Map<string, ComponentType<ViewProps>>();

function Shown({ view, address }: { view: View; address: Address }) {
  const [, draw] = useState(0);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    setError(null);
    if (!loaded.has(view.name)) {
      view.load().then(
        (module) => {
          loaded.set(view.name, module.default);
          draw((n) => n + 1);
        },
        (e: unknown) => setError(e),
      );
    }
  }, [view]);
  const Loaded = loaded.get(view.name);
  if (Loaded) {
    return (
      <Guarded key={view.name}>
        <Loaded address={address} />
      </Guarded>
    );
  }
  return error ? <ReloadNeeded error={error} /> : <Bones />;
}

/** A fault in a view is told in its place; the rest of the page goes on. */
class Guarded extends Component<{ children: ComponentChildren }, { error: unknown }> {
  override state = { error: null };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <ReloadNeeded error={this.state.error} />;
  }
}

function ReloadNeeded({ error }: { error: unknown }) {
  const say = sayIn(chooseLang(null, document.documentElement.lang, []));
  return <WrongIn say={say} error={error} again={() => location.reload()} />;
}

/** That the case's files were changed and cannot be read, and where. */
function Stale({ faults, say }: { faults: readonly string[]; say: Say }) {
  return faults.length === 0 ? null : (
    <div class="state wrong" role="alert">
      <h2>{say('stale.title')}</h2>
      <p>{say('stale.text')}</p>
      <Lines lines={faults} />
    </div>
  );
}

function Missing({ say }: { say: Say }) {
  return (
    <div class="state">
      <h1>{say('missing.title')}</h1>
      <p>{say('missing.text')}</p>
    </div>
  );
}

function Switches({ lang, say }: { lang: Lang; say: Say }) {
  const [theme, setTheme] = useState(document.documentElement.dataset['theme'] ?? 'system');
  const choose = (next: string) => {
    if (next === 'system') {
      delete document.documentElement.dataset['theme'];
    } else {
      document.documentElement.dataset['theme'] = next;
    }
    store('theme', next);
    setTheme(next);
    dispatchEvent(new Event('tamga-theme'));
  };
  return (
    <div class="switches">
      <fieldset class="choice bare">
        <legend class="away">{say('switch.language')}</legend>
        {LANGS.map((l) => (
          <label lang={l} title={LANG_NAMES[l]}>
            <input
              type="radio"
              name="lang"
              value={l}
              checked={l === lang}
              aria-label={LANG_NAMES[l]}
              onChange={() => {
                store('lang', l);
                go(here({ lang: l }), true);
              }}
            />
            <span aria-hidden="true">{l.toUpperCase()}</span>
          </label>
        ))}
      </fieldset>
      <label class="theme">
        <span class="away">{say('switch.theme')}</span>
        <select value={theme} onChange={(e) => choose(e.currentTarget.value)}>
          <option value="system">{say('theme.system')}</option>
          <option value="light">{say('theme.light')}</option>
          <option value="dark">{say('theme.dark')}</option>
        </select>
      </label>
    </div>
  );
}
