/* browser.js - pages in a headless browser, and everything that must not happen in them, counted. */
'use strict';
const fs = require('fs');
const path = require('path');
const { chromium } = require('playwright-core');

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/* Root cannot use the sandbox; containers have little shared memory. */
const launch = () => chromium.launch({
    executablePath: process.env.CHROMIUM || BROWSERS.find(file => fs.existsSync(file)),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

const address = (file, hash = '') => file.startsWith('about:') ? file : `file://${path.resolve(file)}${hash}`;

/* A page that loads `file`, offline. `page.trouble` lists console messages, errors, dialogs, requests beyond the file
 * itself and violations of the content security policy; it must stay empty. */
async function open(browser, file, { hash = '', wait = true, ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options });
    const page = await context.newPage();
    page.trouble = [];
    page.setDefaultTimeout(60000);
    page.on('console', message => page.trouble.push(`console: ${message.text()}`));
    page.on('pageerror', error => page.trouble.push(`error: ${error.message}`));
    page.on('dialog', dialog => { page.trouble.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on('popup', popup => page.trouble.push(`popup: ${popup.url()}`));
    page.on('request', request => {
        if (request.url().split('#')[0] !== address(file)) page.trouble.push(`request: ${request.url()}`);
    });
    if (options.javaScriptEnabled !== false) {
        await page.addInitScript(() => {
            window.violations = [];
            document.addEventListener('securitypolicyviolation', event => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
        });
    }
    await page.goto(address(file, hash), { waitUntil: wait ? 'load' : 'commit' });
    return page;
}

async function troubleOf(page) {
    const violations = await page.evaluate(() => window.violations || []);
    return page.trouble.concat(violations.map(violation => `policy: ${violation}`));
}

const close = page => page.context().close();

module.exports = { launch, open, close, troubleOf, address };
