// A made-up server for developing the page: recorded answers of Tamga's commands about the built-in case, and invented trade.
// Nothing of it is in what is built. `LAKE=0` has no lake, `EDIT=0` cannot save, `SLOW=1` answers after a second.
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`answers/${name}.json`, import.meta.url), 'utf8'));
const answers = { case: read('case'), overview: read('overview'), conflicts: read('conflicts'), sources: read('sources'), register: read('register') };
const { list, documents } = read('documents');
const bounds = read('bounds');

const chapters = Object.entries({ '08': 'Edible fruit and nuts', 10: 'Cereals', 25: 'Salt; sulphur; earths and stone', 26: 'Ores, slag and ash', 27: 'Mineral fuels and oils', 28: 'Inorganic chemicals', 31: 'Fertilisers', 39: 'Plastics', 52: 'Cotton', 61: 'Knitted apparel', 64: 'Footwear', 71: 'Precious stones and metals', 72: 'Iron and steel', 73: 'Articles of iron or steel', 74: 'Copper', 84: 'Machinery', 85: 'Electrical machinery', 87: 'Vehicles', 90: 'Instruments', 94: 'Furniture' });
const products = chapters.map(([code, en]) => ({ code: `HS:${code}`, name: { en, ru: null }, level: 2 })).concat([
  { code: 'HS:1001', name: { en: 'Wheat and meslin', ru: null }, level: 4 },
  { code: 'HS:100199', name: { en: 'Wheat and meslin; other than durum wheat, other than seed', ru: null }, level: 6 },
  { code: 'HS:270900', name: { en: 'Petroleum oils, crude', ru: null }, level: 6 },
  { code: 'HS:271121', name: { en: 'Natural gas, in gaseous state', ru: null }, level: 6 },
]);
const seed = (text) => [...text].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 9973, 7) / 9973;
const files = [{ id: 'b1', file: 'BACI_HS17_Y2022_V202401.csv', sha256: 'ab12'.repeat(16), title: 'BACI', licence: 'Etalab 2.0' }];

function trade(measure, query) {
  const g = (name, otherwise) => query.get(name) ?? otherwise;
  const reporter = g('reporter', 'KAZ');
  const base = { measure, title: measure, definition: 'A definition, with the manual that it is from.', source: 'BACI', frequency: 'A', currency: 'USD', notes: [], batches: files, command: `tamga trade ${measure} ${reporter} ${g('flow', 'EXPORT').toLowerCase()}s ${g('window', '2022')}`, sources: [] };
  switch (measure) {
    case 'series':
      return { reported: [[reporter, 'EXPORT'], [g('partner', 'CHN'), 'IMPORT'], [reporter, 'IMPORT'], [g('partner', 'CHN'), 'EXPORT']].map(([side, flow], i) => ({ side, flow, source: 'COMTRADE', points: Array.from({ length: 10 }, (_, y) => ({ year: 2014 + y, value: i === 2 && y === 4 ? null : Math.round((3e9 + y * 6e8) * (1 + 0.25 * i) * (0.8 + 0.4 * seed(`${side}${flow}${y}`))) })) })), currency: 'USD', notes: [], batches: files, command: 'tamga trade turnover …', sources: [] };
    case 'structure': {
      const rows = chapters.map(([code]) => [`HS:${code}`, Math.round(1e10 * seed(code + reporter) ** 3 + 2e7)]);
      const total = rows.reduce((s, r) => s + r[1], 0);
      return { ...base, columns: ['product', 'value', 'share_percent', 'base_value', 'base_share_percent', 'change_points'], rows: rows.sort((a, b) => b[1] - a[1]).map(([p, v]) => [p, v, (v / total) * 100, null, null, null]) };
    }
    case 'partners': {
      const rows = ['CHN', 'ITA', 'RUS', 'UZB', 'TUR', 'KOR', 'DEU', 'KGZ', 'USA', 'TJK'].map((p, i) => [p, Math.round(1.4e10 / (i + 1) ** 1.1)]);
      const total = rows.reduce((s, r) => s + r[1], 0);
      let sum = 0;
      return { ...base, columns: ['period', 'place', 'partner', 'value', 'share_percent', 'cumulated_percent'], rows: rows.map(([p, v], i) => [2022, i + 1, p, v, (v / total) * 100, ((sum += v) / total) * 100]) };
    }
    case 'concentration':
      return { ...base, columns: ['period', 'parts', 'value', 'hhi', 'hhi_normalised', 'equal_parts', 'theil', 'greatest_share_percent'], rows: [2018, 2019, 2020, 2021, 2022].map((y) => [y, 120, 5e10, 0.1 + 0.06 * seed(`h${y}`), 0.1, 8.2, 1.2, 20.1]) };
    case 'mirror':
      return { ...base, columns: ['product', 'reported_by_exporter', 'reported_by_importer', 'gap', 'gap_percent'], rows: products.slice(0, 15).map((p) => { const a = Math.round(2e9 * seed(p.code)); const b = Math.round(a * (0.4 + seed(p.code + 'b') * 1.3)); return [p.code, a, b, b - a, ((b - a) / a) * 100]; }).sort((x, y) => Math.abs(y[3]) - Math.abs(x[3])) };
    default:
      return { ...base, columns: [], rows: [] };
  }
}

function get(path, query) {
  const name = path[0];
  if (name === 'case') return { ...answers.case, lake: process.env.LAKE !== '0', edit: process.env.EDIT !== '0' };
  if (name === 'trade' && !path[1]) return process.env.LAKE === '0' ? { lake: false, held: [], reporters: [], partners: [], names: {}, sources: [] } : { lake: true, reporters: ['KAZ', 'KGZ', 'CHN', 'UZB'], partners: ['CHN', 'DEU', 'ITA', 'KAZ', 'KGZ', 'KOR', 'RUS', 'TJK', 'TUR', 'USA', 'UZB'], names: { DEU: { en: 'Germany', ru: 'Германия' }, ITA: { en: 'Italy', ru: 'Италия' }, KOR: { en: 'South Korea', ru: 'Республика Корея' } }, held: [{ source: 'BACI', frequency: 'A', flow: 'EXPORT', nomenclature: 'HS2017', currency: 'USD', first: 2018, last: 2022, reporters: ['CHN', 'KAZ', 'KGZ', 'UZB'], levels: [0, 2, 6] }, { source: 'BACI', frequency: 'A', flow: 'IMPORT', nomenclature: 'HS2017', currency: 'USD', first: 2018, last: 2022, reporters: ['CHN', 'KAZ', 'KGZ', 'UZB'], levels: [0, 2, 6] }], sources: [] };
  if (name === 'trade') return trade(path[1], query);
  if (name === 'products') { const q = (query.get('q') ?? '').toLowerCase(); return { products: products.filter((p) => p.code.toLowerCase().includes(q) || p.name.en.toLowerCase().includes(q)).slice(0, 20), sources: [] }; }
  if (name === 'bounds') { const b = bounds[query.get('question')]; if (b) return b; const cell = answers.overview.amounts.concat(answers.overview.growth).flatMap((a) => a.rows.flatMap((r) => r.cells)).concat(answers.overview.shares.flatMap((s) => s.parts)).find((c) => c.question === query.get('question')); return cell ? { question: {}, text: query.get('question'), interval: { lower: cell.lower, upper: cell.upper }, proof: { lower: [], upper: [] }, set_aside: [], sources: [] } : null; }
  if (name === 'documents' && !path[1]) return { documents: list, sources: [] };
  if (name === 'documents') return documents.find((d) => d.id === path[1]);
  if (name === 'sources' && path[1]) { const s = answers.sources.sources.find((x) => x.id === path[1]); return s && { ...s, figures_list: answers.overview.figures.filter((f) => f.source.id === s.id), batches: [], sources: [s] }; }
  if (name === 'register') { const q = (query.get('q') ?? '').toLowerCase(); const kind = query.get('kind'); return { ...answers.register, entries: answers.register.entries.filter((e) => (!kind || e.kind === kind) && (e.title + e.mentions[0].sentence).toLowerCase().includes(q)) }; }
  return answers[name];
}

function post(path, body) {
  const found = documents[0];
  if (path[0] === 'check') {
    const at = body.indexOf('80 billion');
    const text = at < 0 ? found.text : body;
    const claims = text === found.text ? found.claims : [{ ...found.claims[0], start: at, end: at + 10 }];
    return { ...found, id: 'pasted', title: null, saved: false, text, blocks: text === found.text ? found.blocks : [{ kind: 'PARAGRAPH', start: 0, end: text.length }], claims, register: [] };
  }
  return path[0] === 'documents' ? { ...found, register_added: 5 } : undefined;
}

export function answer(request, response, next) {
  const url = new URL(request.url, 'http://localhost');
  if (!url.pathname.startsWith('/api/v1/')) {
    next();
    return;
  }
  const path = url.pathname.slice('/api/v1/'.length).split('/').map(decodeURIComponent);
  const send = (body) => {
    response.statusCode = body ? (request.method === 'POST' && path[0] === 'documents' ? 201 : 200) : 404;
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    setTimeout(() => response.end(JSON.stringify(body ?? { error: { status: 404, message: `there is no ${url.pathname}`, details: [] } })), process.env.SLOW ? 1000 : 0);
  };
  if (request.method === 'POST') {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => send(post(path, Buffer.concat(parts).toString('utf8'))));
  } else {
    send(get(path, url.searchParams));
  }
}
