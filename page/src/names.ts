import type { Case, Lang, Texts } from './api-types';

/** Names of codes as the case gives them; a code without a name names itself. */
export class Names {
  constructor(
    private readonly names: Case['names'],
    private readonly lang: Lang,
    private readonly groups: Case['groups'] = [],
  ) {}

  economy(code: string): string {
    return this.pick(this.names.economies?.[code]) ?? this.pick(this.names.groups?.[code]) ?? code;
  }

  authority(code: string): string {
    return this.pick(this.names.authorities?.[code]) ?? code;
  }

  economies(codes: readonly string[]): string {
    return codes.map((code) => this.economy(code)).join(', ');
  }

  /** The same as the name of a group, where they are all of its members. */
  together(codes: readonly string[]): string {
    const all = [...codes].sort().join();
    const group = this.groups.find(({ members }) => [...members].sort().join() === all);
    return group ? this.economy(group.code) : this.economies(codes);
  }

  private pick(texts: Texts | undefined): string | undefined {
    return text(texts, this.lang);
  }
}

/** A text in the reader's language, else in any. */
export function text(texts: Texts | null | undefined, lang: Lang): string | undefined {
  return texts?.[lang] ?? texts?.en ?? texts?.ru ?? undefined;
}
