/* check.js - a harness of three functions: what is checked is counted, what fails is said. */
'use strict';
const only = process.argv.slice(3); // names of tests; none: all
let passed = 0, failed = 0;

function check(condition, what, detail = '') {
    if (condition) passed++;
    else {
        failed++;
        console.log(`FAIL ${what}${detail === '' ? '' : `: ${detail}`}`);
    }
}

function equal(got, expected, what) {
    const [a, b] = [JSON.stringify(got), JSON.stringify(expected)];
    check(a === b, what, `got ${a}, not ${b}`);
}

/* A test that throws, mostly because what it waits for does not come, has failed once. */
async function run(what, test) {
    if (only.length && !only.includes(what)) return;
    try { await test(); } catch (error) { check(false, what, error.message.split('\n')[0]); }
}

function end() {
    console.log(`${passed} passed, ${failed} failed`);
    return failed ? 1 : 0;
}

module.exports = { check, equal, run, end };
