import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useAnswer } from '../../answer';
import type { Product } from '../../api-types';
import { text } from '../../names';
import { useReader } from '../../reader';
import { chapterName, productWords } from './sections';

/** A code that was typed can be asked for whether or not it has a name here. */
function withCode(named: readonly Product[], asked: string): Product[] {
  const code = /^(?:HS:?\s*)?(\d{2,6})$/i.exec(asked)?.[1];
  return code && named.every((p) => p.code !== `HS:${code}`) ? [{ code: `HS:${code}`, name: {}, level: code.length }, ...named] : [...named];
}

/** Finds a product by words or code, as the ARIA practices have a combobox with a list: arrows, Enter, Escape. */
export function ProductSearch({ product, choose }: { product: string | null; choose: (code: string | null) => void }) {
  const { say, lang, api, announce } = useReader();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [asked, ask] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const later = setTimeout(() => ask(typed.trim()), 150);
    return () => clearTimeout(later);
  }, [typed]);
  const answer = useAnswer(asked.length > 1 ? `products ${lang} ${asked}` : null, (signal) => api.products(asked, 20, signal));
  const found = asked.length > 1 ? withCode(answer.value?.products ?? [], asked) : [];
  useEffect(() => {
    setAt(found.length > 0 ? 0 : -1);
    if (asked.length > 1 && answer.value && !answer.loading) {
      announce(say('trade.product.found', { n: found.length }));
    }
  }, [answer.value, answer.loading, asked]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const take = (p: Product | undefined) => {
    if (p) {
      choose(p.code);
      setTyped('');
      setOpen(false);
    }
  };
  const shown = open && asked.length > 1 && answer.value !== null;
  return (
    <div class="field productfield">
      <label for={`${id}-input`} class="soft small">
        {say('trade.product')}
        {`: ${product ? productWords(product, lang) : say('trade.product.all')}`}
      </label>
      <div class="combo">
        <input
          id={`${id}-input`}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
          placeholder={say('trade.product.hint')}
          value={typed}
          onInput={(e) => {
            setTyped(e.currentTarget.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={(e) => {
            if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
              e.preventDefault();
              setOpen(true);
              setAt((at + (e.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length));
            } else if (e.key === 'Enter') {
              e.preventDefault();
              take(found[at]);
            } else if (e.key === 'Escape') {
              setOpen(false);
            }
          }}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={say('trade.product')} ref={list} hidden={!shown}>
          {found.map((p, i) => (
            <li
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              onMouseDown={(e) => {
                e.preventDefault();
                take(p);
              }}
            >
              <b>{p.code.replace(/^HS:/, '')}</b>
              <span>{text(p.name, lang) ?? chapterName(p.code, lang) ?? ''}</span>
            </li>
          ))}
          {found.length === 0 && (
            <li role="option" aria-selected={false} aria-disabled="true">
              {say('trade.product.found', { n: 0 })}
            </li>
          )}
        </ul>
      </div>
      {product && (
        <button type="button" class="quiet" onClick={() => choose(null)}>
          × {say('trade.product.clear')}
        </button>
      )}
    </div>
  );
}
