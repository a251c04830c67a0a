import type { Network, NetworkSource } from '../../corridor-types';

/** Names of ids of a network; an id without a name names itself. */
export class NetworkNames {
  private readonly nodes: Map<string, string>;
  private readonly links: Map<string, string>;
  private readonly sources: Map<string, NetworkSource>;

  constructor(private readonly network: Network) {
    this.nodes = new Map(network.nodes.map((n) => [n.id, n.name]));
    this.links = new Map(network.links.map((l) => [l.id, this.between(l.from, l.to)]));
    this.sources = new Map(network.sources.map((s) => [s.id, s]));
  }

  /** In the reader's language, as its ends are. */
  link(id: string): string {
    return this.links.get(id) ?? id;
  }

  between(from: string, to: string): string {
    return `${this.node(from)} – ${this.node(to)}`;
  }

  node(id: string): string {
    return this.nodes.get(id) ?? id;
  }

  country(code: string): string {
    return this.network.countries[code] ?? code;
  }

  /** What is told of a number's source: `km=computed usd=bri-params assumed`. Without a name of a number it is of all. */
  references(sources: string): { of: string | null; source: NetworkSource }[] {
    return sources
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => {
        const [id = '', of = null] = word.split('=').reverse() as [string, string?];
        return { of, source: this.sources.get(id) ?? { id, publisher: id, title: '', url: null, published: null, note: null } };
      });
  }
}
