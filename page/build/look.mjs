// Looks at the built page with Chromium: a screenshot of every address at 1440 and 390 px, light and dark, what the console says, and what
// axe finds. node build/look.mjs [--at http://127.0.0.1:4173] [--out target/look] [--only overview] [--quick]
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values } = parseArgs({ options: { at: { type: 'string', default: 'http://127.0.0.1:4173' }, out: { type: 'string', default: 'target/look' }, only: { type: 'string', default: '' }, quick: { type: 'boolean', default: false }, paths: { type: 'string', default: '' } } });
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const addresses = values.paths ? values.paths.split(' ') : ['/overview', '/overview?proof=CHN+turnover+CA5+2025-01%2F2025-11+USD', '/claims', '/claims/results-of-2025-and-forecast-for-2026', '/claims/results-of-2025-and-forecast-for-2026?claim=c1', '/claims/outcomes-of-the-astana-summit?lang=ru', '/trade?reporter=KAZ&partner=CHN', '/register', '/register?map=1', '/sources', '/sources/s1', '/nowhere'];
await mkdir(values.out, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
let bad = 0;
for (const address of addresses.filter((a) => a.includes(values.only))) {
  for (const [width, scheme] of values.quick ? [[1440, 'light']] : [[1440, 'light'], [390, 'light'], [1440, 'dark'], [390, 'dark']]) {
    const page = await browser.newPage({ viewport: { width, height: width === 390 ? 844 : 1000 }, colorScheme: scheme, bypassCSP: false });
    const said = [];
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && said.push(m.text()));
    page.on('pageerror', (e) => said.push(String(e)));
    page.on('request', (r) => !r.url().startsWith(values.at) && !r.url().startsWith('blob:') && said.push(`leaves the machine: ${r.url()}`));
    await page.goto(values.at + address);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(address.includes('map') ? 2500 : 400);
    const name = `${address.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '').slice(0, 60)}-${width}-${scheme}`;
    await page.screenshot({ path: `${values.out}/${name}.png`, fullPage: !address.includes('proof=') && !address.includes('claim=') });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) said.push(`the page is ${wide} px too wide`);
    await page.evaluate((source) => { (0, eval)(source); }, axe).catch(async () => { const session = await page.context().newCDPSession(page); await session.send('Runtime.evaluate', { expression: axe }); });
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    for (const v of found.violations) said.push(`axe ${v.impact} ${v.id}: ${v.help} (${v.nodes.length}) ${v.nodes[0].target.join(' ')} ${v.nodes[0].any[0]?.message ?? ''}`);
    bad += said.length;
    process.stdout.write(`${name}\n${said.map((s) => `  ${s}\n`).join('')}`);
    await page.close();
  }
}
await browser.close();
process.exitCode = bad ? 1 : 0;
