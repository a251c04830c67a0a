import './style/fonts.css';
import './style/colours.css';
import './style/base.css';
import './style/parts.css';
import './proof/proof.css';
import { render } from 'preact';
import { interceptLinks } from './address';
import { Page } from './page';

const root = document.getElementById('page');
if (root) {
  interceptLinks();
  render(<Page />, root);
}
