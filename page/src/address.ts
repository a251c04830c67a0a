import { useEffect, useState } from 'preact/hooks';

/** Where the reader is: `/claims/astana?proof=…` is the view `claims`, the rest `['astana']` and the parameters. */
export interface Address {
  view: string;
  rest: string[];
  query: URLSearchParams;
}

export function parse(location: { pathname: string; search: string }): Address {
  const parts = location.pathname.split('/').filter((part) => part !== '');
  return {
    view: parts[0] ?? '',
    rest: parts.slice(1).map(decode),
    query: new URLSearchParams(location.search),
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export type Changes = Record<string, string | null | undefined>;

/** The address of a view. The language stays when the reader's address names one. */
export function to(path: string, query: Changes = {}): string {
  const lang = new URLSearchParams(location.search).get('lang');
  return join(path, { ...query, lang });
}

/** This address with some parameters changed; null takes one away. */
export function here(changes: Changes): string {
  const query: Changes = Object.fromEntries(new URLSearchParams(location.search));
  return join(location.pathname, { ...query, ...changes });
}

function join(path: string, query: Changes): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== undefined && pair[1] !== '');
  const text = new URLSearchParams(given).toString();
  return path + (text ? `?${text}` : '');
}

const MOVED = 'tamga-moved';

/** Goes to an address of this page. Replacing leaves no step behind, for what changes as the reader types. */
export function go(href: string, replace = false): void {
  if (replace) {
    // What stood here before was come to from within the page, or not; that stays so.
    history.replaceState(history.state, '', href);
  } else {
    history.pushState({ inside: true }, '', href);
  }
  dispatchEvent(new Event(MOVED));
}

/** Steps back where the reader came from within the page, else goes to the address given. */
export function backOr(href: string): void {
  if ((history.state as { inside?: boolean } | null)?.inside) {
    history.back();
  } else {
    go(href, true);
  }
}

/** Where the reader is now; changes with every step. */
export function useAddress(): Address {
  const [now, set] = useState(() => parse(location));
  useEffect(() => {
    const moved = () => set(parse(location));
    addEventListener('popstate', moved);
    addEventListener(MOVED, moved);
    return () => {
      removeEventListener('popstate', moved);
      removeEventListener(MOVED, moved);
    };
  }, []);
  return now;
}

/**
 * Lets plain clicks on links of this page step without loading it again; all others are the browser's. A link with `data-replace` leaves
 * no step behind.
 */
export function interceptLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const link = event.composedPath().find((node): node is Element => node instanceof Element && node.localName === 'a');
    const href = link?.getAttribute('href');
    if (!link || !href || link.hasAttribute('download') || link.hasAttribute('target') || !/^[/?]/.test(href) || href.startsWith('//')) {
      return;
    }
    const url = new URL(href, location.href);
    if (url.pathname.startsWith('/api/')) {
      return;
    }
    event.preventDefault();
    go(url.pathname + url.search + url.hash, link.hasAttribute('data-replace'));
  });
}
