import type { ComponentType } from 'preact';
import type { Address } from './address';
import type { Key } from './i18n';

export interface ViewProps {
  address: Address;
}

/** A view: its address is its name, its code is loaded when it is first opened. */
export interface View {
  name: string;
  title: Key;
  load: () => Promise<{ default: ComponentType<ViewProps> }>;
}

/** All views in the order of the navigation; the first is where `/` leads. A new view is a folder and a line here. */
export const views: readonly View[] = [
  { name: 'overview', title: 'nav.overview', load: () => import('./views/overview') },
  { name: 'claims', title: 'nav.claims', load: () => import('./views/claims') },
  { name: 'trade', title: 'nav.trade', load: () => import('./views/trade') },
  { name: 'corridors', title: 'nav.corridors', load: () => import('./views/corridors') },
  { name: 'register', title: 'nav.register', load: () => import('./views/register') },
  { name: 'sources', title: 'nav.sources', load: () => import('./views/sources') },
];
