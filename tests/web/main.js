/* main.js - builds pages from timelines and tries what a reader does with them. See run. */
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { execFileSync } = require('child_process');
const browsing = require('./browser.js');
const { check, equal, run, end } = require('./check.js');
const stories = require('./stories.js');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const build = process.argv[2] || 'build', folder = path.join(build, 'web');

/* A page of a timeline: the path of the HTML file. */
function page(name, yaml, ...options) {
    const from = path.join(folder, `${name}.yaml`), to = path.join(folder, `${name}.html`);
    fs.writeFileSync(from, yaml);
    execFileSync(path.join(build, 'dateline'), ['build', '-q', from, '-o', to, ...options]);
    return to;
}

/* ---- what is seen ---- */

const count = target => target.locator('output').textContent();
const shownRows = target => target.locator('tbody tr:not([hidden])').evaluateAll(rows => rows.map(row => row.id.slice(6)));
const veiled = target => target.locator('.wide .veil.off').evaluateAll(veils => veils.map(veil => veil.parentNode.querySelector('a.open').getAttribute('href').slice(7)));
const focused = target => target.evaluate(() => (document.activeElement.getAttribute('href') || document.activeElement.id || document.activeElement.name || document.activeElement.tagName).replace('#event-', ''));
const hash = target => target.evaluate(() => location.hash);
const card = target => target.locator('dialog[open] h2');
const ALL = ['built', 'rain', 'dam', 'siren', 'closed', 'visit', 'warning', 'bridge'];

/* A test with a page of its own, in which nothing may go wrong unseen. */
const withPage = (browser, what, file, options, test) => run(what, async () => {
    const opened = await browsing.open(browser, file, options);
    try {
        await test(opened);
        if (options.javaScriptEnabled !== false) equal(await browsing.troubleOf(opened), [], `${what}: no trouble`);
    } finally {
        await browsing.close(opened);
    }
});

/* ---- search and filters ---- */

async function trySearch(target) {
    const type = async (text, expected, what) => {
        await target.fill('[name=find]', text);
        equal(await shownRows(target), expected, what);
    };
    equal(await count(target), '8 of 8 events shown', 'all events at first');
    await type('bridge', ['bridge'], 'a word of a title');
    equal(await count(target), '1 of 8 events shown', 'the count');
    equal(await veiled(target), ALL.slice(0, 7), 'the picture veils the others');
    await type('GAVE WAY', ['dam'], 'words of a quote that is folded away, in capitals');
    await type('zelazna', ['rain', 'dam'], 'a name without its accents');
    await type('post  wednesday', ['dam'], 'all words must occur, also names of sources');
    await type('blockquote', [], 'markup is not searched');
    equal(await count(target), 'No event matches.', 'nothing found is said');
    await target.click('[type=reset]');
    equal(await shownRows(target), ALL, 'show all');
    equal(await focused(target), 'find', 'the focus does not get lost with the button');
    equal(await target.locator('output').getAttribute('aria-live'), 'polite', 'the count is announced');
}

async function tryFilters(target) {
    const choose = async (name, value, expected) => {
        await target.selectOption(`[name=${name}]`, value);
        equal(await shownRows(target), expected, `${name} ${value}`);
        await target.selectOption(`[name=${name}]`, '');
    };
    await choose('lane', 'politics', ['visit', 'warning']);
    await choose('lane', 'background', ['built']);
    await choose('source', '2', ['rain', 'dam', 'siren', 'bridge']);
    await choose('source', '3', ['dam', 'closed', 'visit', 'warning']);
    await choose('source', 'Gazetteer of the Tarn, page 12', ['built']);
    await choose('certainty', 'exact', ['dam', 'siren', 'closed', 'visit', 'bridge']);
    await choose('certainty', 'about', ['built', 'rain']);
    await choose('certainty', 'undated', ['warning']);
    await choose('certainty', 'planned', ['visit']);
    await choose('certainty', 'disputed', ['dam']);
    await choose('place', 'Żelazna', ['rain', 'dam']);
    const labels = await target.locator('[name=place] option').allTextContents();
    equal(labels, ['All', 'Tarn (4)', 'Żelazna (2)'], 'places with their counts');
    await target.selectOption('[name=lane]', 'disaster');
    await target.selectOption('[name=place]', 'Tarn');
    await target.fill('[name=find]', 'sirens');
    equal(await shownRows(target), ['siren'], 'filters and search together');
}

/* ---- keys ---- */

async function tryKeys(target) {
    await target.keyboard.press('Tab');
    equal(await target.evaluate(() => document.activeElement.className), 'skip', 'first comes the skip link');
    check(await target.evaluate(() => document.activeElement.getBoundingClientRect().left >= 0), 'the skip link is seen when it has the focus');
    await target.keyboard.press('Enter');
    equal(await focused(target), 'events', 'it leads to the events');
    await target.keyboard.press('j');
    equal(await focused(target), 'built', 'j goes to the first event');
    await target.keyboard.press('j');
    await target.keyboard.press('ArrowDown');
    equal(await focused(target), 'dam', 'j and the arrow go on');
    await target.keyboard.press('k');
    equal(await focused(target), 'rain', 'k goes back');
    check(await target.evaluate(() => getComputedStyle(document.activeElement.querySelector('.hit')).strokeWidth === '2.5px'), 'the focus is seen on the picture');
    await target.keyboard.press('Enter');
    equal(await card(target).textContent(), 'Rain falls on the hills for a week', 'Enter opens the card');
    equal(await focused(target), 'card-title', 'the card has the focus');
    await target.keyboard.press('j');
    equal(await card(target).textContent(), 'The upper dam fails', 'j goes on in the card');
    await target.keyboard.press('ArrowLeft');
    equal(await card(target).textContent(), 'Rain falls on the hills for a week', 'the arrow goes back in the card');
    await target.keyboard.press('j');
    await target.keyboard.press('Escape');
    equal(await card(target).count(), 0, 'Esc closes the card');
    equal(await focused(target), 'dam', 'the focus is on the event last shown');
    await target.keyboard.press('/');
    equal(await focused(target), 'find', 'the slash goes to the search');
    await target.keyboard.type('jk');
    equal(await target.inputValue('[name=find]'), 'jk', 'letters typed are letters');
    await target.fill('[name=find]', 'minister');
    await target.keyboard.press('Enter');
    equal(await focused(target), 'visit', 'Enter in the search goes to what it found');
    await target.uncheck('[name=letters]');
    await target.keyboard.press('/');
    equal(await focused(target), 'letters', 'letters can be switched off');
}

/* Tab alone comes through the whole page, in both directions, and shows where it is. */
async function tryTab(target) {
    const places = [];
    for (let i = 0; i < 80; i++) {
        await target.keyboard.press('Tab');
        const place = await target.evaluate(() => {
            const at = document.activeElement, style = getComputedStyle(at);
            return at === document.body ? null : { name: at.getAttribute('href') || at.name || at.className, seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
        });
        if (!place) break;
        places.push(place);
    }
    const names = places.map(place => place.name);
    check(names.length > 25 && names.length < 80 && names[names.length - 1] === 'letters', 'Tab comes to the end of the page', names.join(' '));
    equal(names.filter(name => name.startsWith('#event-')), ALL.map(id => `#event-${id}`), 'by way of all events in order');
    check(places.every(place => place.seen), 'and the focus is seen everywhere', names.filter((name, i) => !places[i].seen).join(' '));
}

/* ---- cards, addresses ---- */

async function tryCard(target) {
    await target.click('.wide a.open[href="#event-dam"]');
    const text = (await target.locator('dialog[open]').innerText()).replace(/\s+/g, ' ');
    for (const part of ['3 of 8', 'Wed 22 May 2019', 'Tarn and Żelazna', 'at least 4 killed', 'according to the fire brigade', '11 killed', 'according to Valley Post',
                        'The reports give 4 and 11 dead', 'Starts 22 May 2019', 'Ends 22 May 2019', 'the river board', '“The upper dam gave way late on Wednesday, the board said.”',
                        'the Wednesday before the report', '“On Wednesday the dam broke and 11 people died.”', 'in both reports is the same day'])
        check(text.toLowerCase().includes(part.toLowerCase()), `the card says "${part}"`, text);
    equal(await target.locator('dialog cite a').getAttribute('href'), 'https://example.org/tarn?a=1&b=2', 'a quote links to its source');
    equal(await target.locator('dialog mark').allTextContents(), ['Wednesday', 'Wednesday'], 'the words of time are marked');
    await target.click('dialog .number >> nth=0');
    equal([await card(target).count(), await hash(target)], [0, '#source-2'], 'the number of a source leads to it');
    check(await target.evaluate(() => document.activeElement.id === 'source-2' || document.querySelector(':target').id === 'source-2'), 'and shows it');
    await target.goBack();
    equal(await card(target).textContent(), 'The upper dam fails', 'and back');
    await target.click('dialog [name=close]');
    equal(await card(target).count(), 0, 'the button closes');
    await target.click('.wide a.open[href="#event-siren"]');
    check((await target.locator('dialog[open]').innerText()).includes('18:05'), 'clock times are said');
    await target.mouse.click(100, 500);
    equal(await card(target).count(), 0, 'a click beside the card closes it');
}

async function tryAddresses(target, file) {
    await target.fill('[name=find]', 'tarn');
    await target.selectOption('[name=lane]', 'disaster');
    equal(await hash(target), '#find=tarn&lane=disaster', 'filters stand in the address');
    await target.click('.wide a.open[href="#event-siren"]');
    equal(await hash(target), '#event-siren&find=tarn&lane=disaster', 'the card too');
    await target.goBack();
    equal([await card(target).count(), await hash(target)], [0, '#find=tarn&lane=disaster'], 'back closes the card');
    await target.goForward();
    equal(await card(target).textContent(), 'Sirens sound in Tarn', 'forward opens it');
    await target.keyboard.press('Escape');
    await target.waitForFunction(() => !location.hash.includes('event'));
    await target.goBack();
    equal([await target.inputValue('[name=lane]'), await target.inputValue('[name=find]')], ['', 'tarn'], 'back undoes the choice');
    await target.goBack();
    equal([await shownRows(target), await target.inputValue('[name=find]')], [ALL, ''], 'back undoes the word as a whole');
    await target.goto(browsing.address(file, '#event-visit&certainty=planned&view=table'));
    equal(await card(target).textContent(), 'The minister visits the valley (planned)', 'a link opens the card');
    await target.reload();
    equal(await card(target).textContent(), 'The minister visits the valley (planned)', 'also in a new page');
    await target.keyboard.press('Escape');
    equal([await card(target).count(), await shownRows(target), await target.locator('.picture').isVisible()], [0, ['visit'], false], 'with the filters and the view it was made in');
    for (const odd of ['#event-nobody', '#find=%E0%A4%A&lane=nothing', '#view=moon&__proto__=1&constructor=2&=&&event=x', '#sources']) {
        await target.goto(browsing.address(file, odd));
        await target.reload();
        equal(await card(target).count(), 0, `the address ${odd} does no harm`);
    }
}

/* ---- table, theme, paper, no script ---- */

async function tryTable(target) {
    await target.click('[name=view][value=table]');
    equal([await target.locator('.picture').isVisible(), await target.locator('#event-dam').isVisible()], [false, true], 'the table takes the place of the picture');
    equal(await target.getAttribute('[name=view][value=table]', 'aria-pressed'), 'true', 'the switch says so');
    const heard = await target.locator('section.events table').ariaSnapshot();
    const order = ['table "Events"', 'columnheader "No."', 'columnheader "Date"', 'columnheader "Event"', 'columnheader "Source"', 'rowheader "1"', 'cell "1962"', 'The dam is built',
                   'rowheader "3"', 'cell "Wed 22 May 2019"', 'The upper dam fails', 'at least 4 killed', 'the fire brigade', '11 killed', 'Valley Post', 'rowheader "4"', 'cell "Wed 22 May 2019, 18:05, Warsaw time"', 'Sirens sound in Tarn', 'rowheader "7"'];
    let at = 0;
    for (const part of order) {
        const next = heard.indexOf(part, at);
        check(next >= at, `a screen reader hears ${part} in its turn`);
        if (next >= at) at = next;
    }
    await target.click('#event-rain a.open');
    equal(await card(target).textContent(), 'Rain falls on the hills for a week', 'rows open cards');
    await target.setViewportSize({ width: 390, height: 844 });
    check(await target.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than a telephone');
}

async function tryTelephone(target) {
    check(await target.locator('.narrow svg').isVisible() && !await target.locator('.wide svg').isVisible(), 'a narrow picture for a narrow screen');
    check(await target.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the screen');
    const sizes = await target.locator('.narrow text').evaluateAll(texts => texts.map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a));
    check(Math.min(...sizes) >= 9, 'texts of the picture are large enough', Math.min(...sizes));
    await target.tap('.narrow a.open[href="#event-dam"]');
    equal(await card(target).textContent(), 'The upper dam fails', 'a tap opens the card');
}

const colours = target => target.evaluate(() => {
    const style = getComputedStyle(document.body), text = document.querySelector('svg text');
    return { page: style.backgroundColor, text: style.color, drawn: getComputedStyle(text).fill };
});

async function tryDark(target) {
    const light = await colours(target);
    equal(light.page, 'rgb(255, 255, 255)', 'light by default');
    await target.click('.theme');
    const dark = await colours(target);
    equal(dark.page, 'rgb(20, 23, 26)', 'dark at a click');
    check(dark.drawn !== light.drawn, 'the picture too', dark.drawn);
    equal(await target.getAttribute('.theme', 'aria-pressed'), 'true', 'the switch says so');
    await target.click('.theme');
    equal((await colours(target)).page, light.page, 'and back');
    await target.emulateMedia({ media: 'print', colorScheme: 'dark' });
    equal((await colours(target)).page, light.page, 'paper is white');
}

async function tryPrint(target) {
    await target.emulateMedia({ media: 'print' });
    for (const gone of ['.controls', '.theme', '.views', 'nav', 'footer', '.skip']) check(!await target.locator(gone).isVisible(), `${gone} is not printed`);
    for (const there of ['h1', '.wide svg', '#event-dam', '#event-bridge', '#source-1', '#left-out']) check(await target.locator(there).isVisible(), `${there} is printed`);
    const pdf = await target.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    check(pages >= 2 && pages <= 4, 'on a few pages', pages);
    await target.emulateMedia({ media: 'screen' });
    await target.click('.wide a.open[href="#event-dam"]');
    await target.emulateMedia({ media: 'print' });
    check(await card(target).isVisible() && !await target.locator('h1').isVisible(), 'an open card is printed alone');
}

async function tryWithoutScript(target) {
    check(await target.locator('.wide svg').isVisible(), 'the picture is there');
    for (const id of ALL) check(await target.locator(`#event-${id}`).isVisible(), `${id} is there`);
    check(!await target.locator('.controls').isVisible() && !await target.locator('.theme').isVisible() && !await target.locator('dialog').isVisible(), 'nothing that does nothing');
    await target.click('#event-dam summary');
    const quote = target.locator('#event-dam blockquote').first();
    check(await quote.isVisible() && (await quote.textContent()).includes('gave way late on'), 'quotes unfold');
    await target.click('.wide a.open[href="#event-visit"]');
    check(target.url().endsWith('#event-visit'), 'events of the picture lead to their rows');
}

/* ---- nasty texts, other scripts ---- */

async function tryHostile(target) {
    const expected = stories.NASTY.length;
    equal(await target.locator('section.events tbody tr').count(), expected, 'all events are there');
    equal(await target.locator('.picture svg').count(), 2, 'two pictures');
    const foreign = await target.evaluate(() => {
        const odd = element => ['SCRIPT', 'IFRAME', 'IMG', 'BASE', 'OBJECT', 'EMBED', 'LINK', 'MATH', 'FOREIGNOBJECT', 'STYLE', 'TEMPLATE'].includes(element.tagName.toUpperCase());
        const handled = element => Array.from(element.attributes).some(attribute => /^on|^style$|^srcdoc$/i.test(attribute.name));
        window.strangers = root => Array.from(root.querySelectorAll('*')).filter(element => odd(element) || handled(element)).map(element => element.outerHTML.slice(0, 80));
        return window.strangers(document.body);
    });
    equal(foreign, [], 'no element of theirs');
    const links = await target.locator('a[href]').evaluateAll(all => all.map(link => link.getAttribute('href')).filter(href => !/^(#[\w.~-]+|https?:\/\/[^"'<>\s]+)$/.test(href)));
    equal(links, [], 'no link of theirs');
    for (const event of await target.locator('section.events tbody a.open').all()) {
        await event.evaluate(link => link.click());
        equal([await card(target).count(), await target.evaluate(() => window.strangers(document.querySelector('dialog')))], [1, []], 'a card opens, with no element of theirs');
        await target.evaluate(() => document.querySelector('dialog').close());
        await target.waitForFunction(() => !location.hash.includes('event-'));
    }
    await target.fill('[name=find]', '<script>alert(1)');
    check((await shownRows(target)).length >= 1, 'what looks like markup can be found');
    await target.fill('[name=find]', '');
    for (const name of ['lane', 'place', 'source']) {
        const values = await target.locator(`[name=${name}] option`).evaluateAll(all => all.map(option => option.value));
        for (const value of values.slice(1, 6)) {
            await target.selectOption(`[name=${name}]`, value);
            check((await shownRows(target)).length >= 1, `${name} ${value} can be chosen`);
            await target.selectOption(`[name=${name}]`, '');
        }
    }
    const text = await target.evaluate(() => document.documentElement.textContent);
    check(!/[\u202A-\u202E\u2066-\u2069]/.test(text), 'no mark that turns the direction of reading');
    await target.goto(`${browsing.address(path.join(folder, 'hostile.html'))}#find=${encodeURIComponent('<img src=x onerror=alert(30)>')}&lane="><script>alert(31)</script>`);
    await target.reload();
    equal(await target.inputValue('[name=find]'), '<img src=x onerror=alert(30)>', 'nor does an address become markup');
}

/* The policy must hold on its own: what gets in past the escaping does not run. */
async function tryPolicy(target) {
    const ran = await target.evaluate(async () => {
        window.ran = 0;
        const script = document.createElement('script');
        script.append('window.ran++');
        document.body.append(script);
        let typed = 0;
        try { document.body.setAttribute('onclick', 'window.ran++'); } catch { typed++; }
        document.body.click();
        const image = document.createElement('img');
        image.src = 'https://example.org/x.png';
        document.body.append(image);
        try { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); } catch { typed++; }
        await new Promise(resolve => setTimeout(resolve, 200));
        return [window.ran, typed, window.violations.length];
    });
    equal(ran, [0, 2, 4], 'no script, no handler, no image, no markup that is not ours');
}

const languages = target => target.evaluate(() => [document.documentElement.dir, document.documentElement.lang, document.querySelector('h1').lang]);

async function tryPersian(target) {
    equal(await languages(target), ['rtl', 'en', 'fa'], 'the program speaks English around texts of another language, and both say so');
}

async function tryArabic(target) {
    equal(await languages(target), ['rtl', 'ar', ''], 'direction and language');
    check(/2.*2/.test(await count(target)) && !/[a-z]/i.test(await count(target)), 'the count in Arabic', await count(target));
    const english = await target.locator('button, label > span, h2, summary').evaluateAll(all => all.map(element => element.textContent).filter(text => /[a-z]/i.test(text)));
    equal(english.filter(text => !/Tarn/.test(text)), [], 'no English words');
    await target.click('[name=view][value=table]');
    const [date, no] = await target.evaluate(() => ['.date', '.no'].map(name => document.querySelector(`tbody ${name}`).getBoundingClientRect().left));
    check(date < no, 'the table runs from right to left');
    await target.click('tbody a.open >> nth=0');
    check(await target.evaluate(() => document.querySelector('dialog').getBoundingClientRect().left === 0), 'the card stands on the left');
}

/* ---- accessibility ---- */

async function tryAxe(browser, file) {
    const states = [
        ['picture', '', {}], ['picture, dark', '', { colorScheme: 'dark' }], ['table', '#view=table', {}], ['table, dark', '#view=table', { colorScheme: 'dark' }],
        ['card', '#event-dam', {}], ['card, dark', '#event-dam', { colorScheme: 'dark' }], ['filtered', '#find=minister', {}], ['nothing found', '#find=nothing', {}],
        ['telephone', '', { viewport: { width: 390, height: 844 } }], ['telephone, table', '#view=table', { viewport: { width: 390, height: 844 } }],
        ['telephone, card', '#event-visit', { viewport: { width: 390, height: 844 } }],
    ];
    for (const [what, at, options] of states)
        await run(`axe, ${what}`, async () => {
            const target = await browsing.open(browser, file, { hash: at, ...options });
            await target.evaluate(axe);
            const found = await target.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
            const said = found.violations.map(violation => `${violation.id} (${violation.nodes.length}: ${violation.nodes[0].target})`);
            check(found.passes.length > 15, `axe, ${what}: rules applied`, found.passes.length);
            equal(said, [], `axe, ${what}`);
            await browsing.close(target);
        });
}

/* ---- speed ---- */

const LOAD_MS = 1000, KEY_MS = 100, TRIES = 3;

/* Milliseconds of work of the page's main thread, other programs left out. */
async function clockOf(target) {
    const session = await target.context().newCDPSession(target);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return async () => (await session.send('Performance.getMetrics')).metrics.find(metric => metric.name === 'TaskDuration').value * 1000;
}

/* From a key pressed to the picture of it on the screen, as the browser measures it, and the work for it: the slowest of a
 * word typed and taken away again. */
async function slowestKey(target, clock) {
    let work = 0;
    await target.evaluate(() => {
        window.slow = [];
        new PerformanceObserver(list => window.slow.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'event', durationThreshold: 16 });
    });
    await target.focus('[name=find]');
    for (const key of [...'bridge', ...Array(6).fill('Backspace')]) {
        const before = await clock();
        await target.keyboard.press(key);
        await target.waitForTimeout(60);
        work = Math.max(work, await clock() - before);
    }
    await target.waitForTimeout(300);
    return { wall: await target.evaluate(() => Math.max(0, ...window.slow)), work };
}

async function measure(browser, file) {
    const target = await browsing.open(browser, 'about:blank');
    const clock = await clockOf(target), before = await clock();
    await target.goto(browsing.address(file));
    const load = { wall: await target.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd), work: await clock() - before };
    await target.waitForTimeout(1000);
    const key = await slowestKey(target, clock);
    equal(await count(target), '3000 of 3000 events shown', 'all are there after typing');
    await browsing.close(target);
    return { load, key };
}

/* What the clock on the wall says counts, at its best, as other programs only ever add to it. Where they leave no core free
 * it says nothing of the page, and the work of its main thread counts instead. */
async function trySpeed(browser, file) {
    const tries = [];
    for (let i = 0; i < TRIES; i++) tries.push(await measure(browser, file));
    const busy = os.loadavg()[0] > os.cpus().length, way = busy ? 'work' : 'wall';
    const best = (what, by) => Math.round(Math.min(...tries.map(attempt => attempt[what][by])));
    console.log(`3,000 events: ${(fs.statSync(file).size / 1e6).toFixed(1)} MB, load ${best('load', 'wall')} ms (work ${best('load', 'work')}), ` +
                `slowest key ${best('key', 'wall')} ms (work ${best('key', 'work')})${busy ? '; the machine is busy, so the work counts' : ''}`);
    check(best('load', way) < LOAD_MS, `loads in under ${LOAD_MS} ms`, best('load', way));
    check(best('key', way) < KEY_MS, `a key is answered in under ${KEY_MS} ms`, best('key', way));
}

async function tryLong(target) {
    equal([await target.locator('.picture').isVisible(), await target.locator('.picture svg').count()], [false, 0], 'a long page opens with its table');
    await target.click('[name=view][value=picture]');
    equal(await target.locator('.picture .open').count(), 3000, 'the picture comes when asked for');
    await target.fill('[name=find]', '(2999)');
    equal([await shownRows(target), await target.locator('.veil:not(.off)').count()], [['e2998'], 1], 'and is filtered');
    await target.keyboard.press('Enter');
    await target.keyboard.press('Enter');
    check((await card(target).textContent()).endsWith('(2999)'), 'its events open cards');
}

/* ---- all ---- */

async function main() {
    fs.mkdirSync(folder, { recursive: true });
    const story = page('story', fs.readFileSync(path.join(__dirname, 'story.yaml'), 'utf8'));
    const hostile = page('hostile', stories.hostile()), arabic = page('arabic', stories.rightToLeft('ar')), persian = page('persian', stories.rightToLeft('fa')), long = page('long', stories.long(3000));
    const browser = await browsing.launch();
    const small = [['search', trySearch], ['filters', tryFilters], ['keys', tryKeys], ['card', tryCard], ['addresses', target => tryAddresses(target, story)],
                   ['table', tryTable], ['dark', tryDark], ['print', tryPrint]];
    for (const [what, test] of small) await withPage(browser, what, story, {}, test);
    await withPage(browser, 'tab', story, { hash: '#view=table' }, tryTab);
    await withPage(browser, 'telephone', story, { viewport: { width: 390, height: 844 }, hasTouch: true }, tryTelephone);
    await withPage(browser, 'without script', story, { javaScriptEnabled: false }, tryWithoutScript);
    await withPage(browser, 'hostile', hostile, {}, tryHostile);
    await run('policy', async () => tryPolicy(await browsing.open(browser, story)));
    await withPage(browser, 'arabic', arabic, {}, tryArabic);
    await withPage(browser, 'persian', persian, {}, tryPersian);
    await tryAxe(browser, story);
    await withPage(browser, 'long', long, {}, tryLong);
    await run('speed', () => trySpeed(browser, long));
    await browser.close();
    process.exitCode = end();
}

main().catch(error => {
    console.log(`FAIL ${error.stack}`);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
});
