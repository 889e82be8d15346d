/* The script of a web page. It makes no content: it shows picture or table, hides what does not match, and shows a row of
 * the table as a card. What is shown stands in the address, "#event-ID&lane=military&find=bridge", so that it can be
 * linked to and the browser's back button works. Text goes from node to node, never through markup. */
'use strict';
(() => {
const root = document.documentElement;
root.classList.add('js');

const FACETS = ['lane', 'source', 'certainty', 'place'];
const EVENT = 'event-';

/* Lets the parser have what the page itself holds folded away, and nothing else. */
const policy = window.trustedTypes ? trustedTypes.createPolicy('dateline', { createHTML: markup => markup }) : { createHTML: markup => markup };

/* For comparing: without case and accents. */
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

document.addEventListener('DOMContentLoaded', () => {
    const find = (selector, from = document) => from.querySelector(selector);
    const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
    const form = find('.controls'), count = form.elements.count, reset = find('[type=reset]', form);
    const dialog = find('.card'), article = find('article', dialog), position = find('.bar p', dialog);
    const letters = find('[name=letters]'), theme = find('.theme');
    const defaultView = root.dataset.view, hasPicture = Boolean(find('.picture'));

    /* ---- events: rows of the tables and their groups in the pictures ---- */

    const events = all('tbody tr').map(row => ({ row, id: row.id, marks: [], shown: true, words: null }));
    const byId = new Map(events.map(event => [event.id, event]));
    const bodies = all('tbody');
    for (const event of events)
        for (const facet of FACETS) event[facet] = (event.row.dataset[facet] || '').split('\n');

    /* What stands in <noscript> is text here. Its tags go, and the signs that webpage_text.c writes for others come back. */
    const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    const textOf = markup => markup.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => SIGNS[name]);
    const parse = markup => new DOMParser().parseFromString(policy.createHTML(markup), 'text/html').body;

    const wordsOf = event => {
        if (event.words !== null) return event.words;
        const markup = find('noscript', event.row).textContent;
        return event.words = fold(event.row.textContent.replace(markup, () => textOf(markup)));
    };

    /* All words are made ready while nobody waits, so that the first key pressed finds them. */
    const idle = window.requestIdleCallback || (work => setTimeout(() => work({ timeRemaining: () => 8 }), 50));
    const prepare = from => idle(deadline => {
        let i = from;
        while (i < events.length && deadline.timeRemaining() > 2) wordsOf(events[i++]);
        if (i < events.length) prepare(i);
    });
    prepare(0);

    /* ---- the state, and how it stands in the address ---- */

    let state = { event: '', view: defaultView, find: '', lane: '', source: '', certainty: '', place: '' };

    const decode = text => {
        try { return decodeURIComponent(text); } catch { return ''; }
    };

    /* null for an address that only leads to a heading or a source. */
    function readAddress() {
        const read = { event: '', view: defaultView, find: '', lane: '', source: '', certainty: '', place: '' };
        const parts = location.hash.slice(1).split('&').filter(Boolean);
        for (const part of parts) {
            const at = part.indexOf('=');
            if (at < 0 && byId.has(part)) read.event = part;
            else if (at < 0 && parts.length === 1) return null;
            else if (at > 0 && Object.hasOwn(read, part.slice(0, at)) && part.slice(0, at) !== 'event') read[part.slice(0, at)] = decode(part.slice(at + 1));
        }
        if (read.view !== 'table' && read.view !== 'picture') read.view = defaultView;
        return read;
    }

    function addressOf(next) {
        const parts = next.event ? [next.event] : [];
        for (const key of ['find', ...FACETS]) if (next[key]) parts.push(`${key}=${encodeURIComponent(next[key])}`);
        if (next.view !== defaultView) parts.push(`view=${next.view}`);
        return parts.length ? `#${parts.join('&')}` : location.pathname + location.search;
    }

    /* `how` names the history entry: one of the same name is replaced, so that a word typed is one step back. */
    function go(change, how) {
        const next = { ...state, ...change };
        const again = history.state && history.state.how === how;
        history[again ? 'replaceState' : 'pushState']({ how }, '', addressOf(next));
        apply(next);
    }

    /* ---- filters ---- */

    const matches = (event, next, words) =>
        FACETS.every(facet => !next[facet] || event[facet].includes(next[facet])) && words.every(word => wordsOf(event).includes(word));

    function showRow(event) {
        if (event.row.hidden === !event.shown) return;
        event.row.hidden = !event.shown;
        event.row.parentNode.changed = true;
    }

    function showMarks(event) {
        for (const mark of event.marks) {
            const veil = mark.parentNode.lastElementChild;
            if (veil.classList.contains('off') === !event.shown) continue;
            veil.classList.toggle('off', !event.shown);
            mark.tabIndex = event.shown ? 0 : -1;
        }
    }

    /* A body of a table that is out of sight is as high as its rows would be, more or less. */
    const ROW_HEIGHT = 88;
    function measure(body) {
        if (!body.changed) return;
        const rows = body.querySelectorAll(':scope > tr:not([hidden])').length;
        body.changed = false;
        body.hidden = !rows;
        body.style.containIntrinsicHeight = `${rows * ROW_HEIGHT}px`;
    }

    const numbers = new Intl.NumberFormat(root.lang, { useGrouping: 'min2', numberingSystem: 'latn' });

    function tell(shown) {
        const text = shown ? count.dataset.text.replace('%1', numbers.format(shown)).replace('%2', numbers.format(events.length)) : count.dataset.none;
        if (count.textContent !== text) count.textContent = text;
    }

    function filter(next) {
        const words = fold(next.find).split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const event of events) {
            event.shown = matches(event, next, words);
            showRow(event);
            if (root.dataset.view === 'picture') showMarks(event);
            if (event.shown) shown++;
        }
        bodies.forEach(measure);
        for (const table of all('table')) table.hidden = !find('tbody:not([hidden])', table);
        reset.hidden = shown === events.length && !next.find;
        tell(shown);
    }

    /* ---- the picture, which in a long page is folded away too until somebody wants it ---- */

    let drawn = false;
    function draw() {
        const folded = find('.picture > noscript');
        if (folded) folded.replaceWith(...parse(folded.textContent).children);
        for (const mark of all('.picture .open')) {
            const event = byId.get(mark.getAttribute('href').slice(1));
            if (event) event.marks.push(mark);
        }
        drawn = true;
    }

    /* ---- the card ---- */

    const shownEvents = () => events.filter(event => event.shown);

    const moreOf = row => {
        const details = parse(find('noscript', row).textContent).firstElementChild;
        return Array.from(details.children).slice(1);
    };

    function fill(event) {
        const cell = find('.what', event.row).cloneNode(true), link = find('.open', cell);
        const title = document.createElement('h2'), date = document.createElement('p'), from = document.createElement('p');
        title.id = 'card-title';
        title.tabIndex = -1;
        title.append(...link.childNodes);
        title.dir = 'auto';
        date.className = 'date';
        date.append(...find('.date', event.row).cloneNode(true).childNodes);
        from.className = 'from';
        from.dataset.label = find('thead th:last-child').textContent;
        from.append(...find('.from', event.row).cloneNode(true).childNodes);
        link.replaceWith(date, title);
        find('noscript', cell).replaceWith(...moreOf(event.row));
        article.replaceChildren(...cell.childNodes, from);
        const list = shownEvents(), at = list.indexOf(event);
        position.textContent = at < 0 ? '' : position.dataset.text.replace('%1', numbers.format(at + 1)).replace('%2', numbers.format(list.length));
        dialog.scrollTop = 0;
        title.focus();
    }

    function openCard(event) {
        if (!dialog.open) dialog.showModal();
        fill(event);
    }

    /* The link of an event where it is seen now; the row's when the picture does not have it. */
    const linkOf = event => event.marks.find(mark => mark.getClientRects().length) || find('.open', event.row);

    function step(by) {
        const list = shownEvents(), now = byId.get(state.event);
        const next = list[list.indexOf(now) + by];
        if (now && next) go({ event: next.id }, 'card');
    }

    function closeCard() {
        left = byId.get(state.event);
        if (dialog.open) dialog.close();
    }

    /* Where the focus goes when a card is closed: last of all, because going back in history moves it too. */
    let left = null;
    const refocus = () => {
        if (left && !dialog.open) focusOn(linkOf(left));
        left = null;
    };
    window.addEventListener('hashchange', refocus);

    /* Closed by Esc or the button: one step back where opening it was one, else the address without the event. */
    dialog.addEventListener('close', () => {
        const event = byId.get(state.event);
        if (!event) return;
        if (history.state && history.state.how === 'card') history.back();
        else {
            go({ event: '' }, 'closed');
            refocus();
        }
    });
    dialog.addEventListener('click', click => { if (click.target === dialog) dialog.close(); });
    for (const [name, act] of [['previous', () => step(-1)], ['next', () => step(1)], ['close', () => dialog.close()]])
        find(`[name=${name}]`, dialog).addEventListener('click', act);

    /* ---- everything as the state says ---- */

    function apply(next) {
        const closing = state.event && !next.event;
        if (closing) closeCard();
        state = next;
        root.dataset.view = hasPicture ? next.view : 'table';
        if (root.dataset.view === 'picture' && !drawn) draw();
        for (const button of all('[name=view]')) button.setAttribute('aria-pressed', button.value === root.dataset.view);
        for (const key of ['find', ...FACETS]) {
            const control = form.elements[key];
            if (control && control.value !== next[key]) control.value = next[key];
        }
        filter(next);
        if (next.event) openCard(byId.get(next.event));
    }

    function follow() {
        const next = readAddress();
        if (next) apply(next);
        else if (state.event) apply({ ...state, event: '' });
    }
    window.addEventListener('popstate', follow);

    form.addEventListener('submit', submit => submit.preventDefault());
    form.addEventListener('input', input => {
        const key = input.target.name;
        go({ [key]: input.target.value }, key === 'find' ? 'find' : `choice ${key}`);
    });
    form.addEventListener('reset', click => {
        click.preventDefault();
        go({ find: '', lane: '', source: '', certainty: '', place: '' }, 'reset');
        form.elements.find.focus();
    });
    for (const button of all('[name=view]')) button.addEventListener('click', () => go({ view: button.value }, 'view'));

    /* Links to events open cards; the list of events can be reached from the picture too. */
    document.addEventListener('click', click => {
        const link = click.target.closest && click.target.closest('a.open');
        if (!link || click.ctrlKey || click.metaKey || click.shiftKey || click.button) return;
        click.preventDefault();
        go({ event: link.getAttribute('href').slice(1) }, 'card');
    });

    /* ---- keys ---- */

    function focusOn(link) {
        link.focus({ preventScroll: true });
        link.scrollIntoView({ block: 'nearest' });
    }

    function move(by) {
        const links = shownEvents().map(linkOf).filter(link => link.getClientRects().length);
        const now = links.indexOf(document.activeElement), at = now < 0 ? (by > 0 ? 0 : links.length - 1) : now + by;
        if (links[at]) focusOn(links[at]);
    }

    const isTyping = element => element.matches('input:not([type=checkbox]), select, textarea');

    document.addEventListener('keydown', key => {
        if (key.ctrlKey || key.metaKey || key.altKey || isTyping(key.target)) return;
        const letter = letters.checked ? key.key : '', atEvent = document.activeElement.matches('a.open');
        const arrow = dialog.open ? { ArrowRight: 1, ArrowLeft: -1 }[key.key] : atEvent && { ArrowDown: 1, ArrowUp: -1 }[key.key];
        const by = { j: 1, k: -1 }[letter] || arrow;
        if (by && dialog.open) step(by);
        else if (by) move(by);
        else if (letter === '/' && !dialog.open) form.elements.find.focus();
        else return;
        key.preventDefault();
    });
    form.elements.find.addEventListener('keydown', key => {
        if (key.key === 'Enter' || key.key === 'ArrowDown') {
            key.preventDefault();
            move(1);
        }
    });

    /* ---- light and dark ---- */

    const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches;
    const tellTheme = () => theme.setAttribute('aria-pressed', isDark());
    theme.addEventListener('click', () => {
        root.dataset.theme = isDark() ? 'light' : 'dark';
        tellTheme();
    });
    prefersDark.addEventListener('change', tellTheme);
    tellTheme();

    follow();
});
})();
