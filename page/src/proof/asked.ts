import type { Bounds } from '../api-types';
import { window } from '../dates';
import { sayOr } from '../i18n';
import type { Reader } from '../reader';

/** What a question asks, in the reader's words; the question itself for comparisons that have none. */
export function askedWords({ question, relation, aggregate, reference }: Bounds, { say, lang, names }: Reader): string {
  const { reporters, partners, measure, product, unit } = aggregate;
  const values = {
    reporter: names.together(reporters),
    partner: names.together(partners),
    sides: `${names.together(reporters)} – ${names.together(partners)}`,
    measure: say(`measure.${measure}`).toLowerCase() + (product ? ` (${product})` : ''),
    window: window(aggregate.window, lang),
    base: reference ? window(reference.window, lang) : '',
    unit: sayOr(say, `unit.${unit}`, unit),
  };
  const sameSides = reference?.partners.join() === partners.join();
  switch (relation) {
    case 'LEVEL':
      return say('asked.LEVEL', values);
    case 'GROWTH':
      return sameSides ? say('asked.GROWTH', values) : question;
    case 'SHARE':
      return reference?.partners.join() === 'WLD' ? say('asked.SHARE', values) : question;
    default:
      return question;
  }
}
