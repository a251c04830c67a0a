import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Api } from './api';
import type { Case, Lang } from './api-types';
import { sayIn, type Say } from './i18n';
import { Names } from './names';

/** All that views know of the reader and the case. */
export interface Reader {
  lang: Lang;
  say: Say;
  api: Api;
  names: Names;
  kase: Case;
  /** Tells readers who listen: read out politely by screen readers. */
  announce: (words: string) => void;
}

export function readerOf(lang: Lang, kase: Case, announce: (words: string) => void): Reader {
  return { lang, kase, announce, say: sayIn(lang), api: new Api(lang), names: new Names(kase.names, lang, kase.groups) };
}

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) {
    throw new Error('a view stands outside of the page');
  }
  return reader;
}
