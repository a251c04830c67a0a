import type { Lang } from '../api-types';
import { en, type Key } from './en';
import { ru } from './ru';

export type { Key };

export const LANGS: readonly Lang[] = ['en', 'ru'];
export const LANG_NAMES: Record<Lang, string> = { en: 'English', ru: 'Русский' };

const TEXTS: Record<Lang, Record<Key, string>> = { en, ru };
const FORMS: Record<Lang, readonly Intl.LDMLPluralRule[]> = { en: ['one', 'other'], ru: ['one', 'few', 'many'] };

export type Values = Record<string, string | number>;

/** Says things in one language. A value `n` picks the form for numbers and is printed with the language's separators. */
export type Say = (key: Key, values?: Values) => string;

export function sayIn(lang: Lang): Say {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (key, values = {}) => {
    let text: string = TEXTS[lang][key];
    const n = values['n'];
    if (typeof n === 'number' && text.includes('|')) {
      const forms = text.split('|');
      const at = FORMS[lang].indexOf(rules.select(n));
      text = forms[at < 0 ? forms.length - 1 : Math.min(at, forms.length - 1)] ?? text;
    }
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/** A text for a key that is made from data, such as a kind; the data's own word when there is none. */
export function sayOr(say: Say, key: string, otherwise: string): string {
  return key in en ? say(key as Key) : otherwise;
}

/** The language of the address, else the one chosen before, else the browser's, else English. */
export function chooseLang(asked: string | null, stored: string | null, browser: readonly string[]): Lang {
  for (const wish of [asked, stored, ...browser]) {
    const lang = LANGS.find((l) => wish?.toLowerCase().startsWith(l));
    if (lang) {
      return lang;
    }
  }
  return 'en';
}
