/* stories.js - timelines too long or too nasty to be written by hand. All of them are invented. */
'use strict';
const quoted = text => JSON.stringify(text);

/* `count` events in seven lanes, from twelve reports, a third of them with figures. The same every time. */
function long(count) {
    const lanes = ['military', 'diplomacy', 'humanitarian', 'politics', 'justice', 'disaster', 'society'];
    const places = ['Orla', 'Tessin', 'Grauberg', 'Port Maddow', 'Selm', 'Kavre', 'Ombria', 'Dry Creek', 'Zirka'];
    const deeds = ['closes its bridge', 'holds a vote', 'counts the dead', 'sends for boats', 'opens the sluice', 'signs with the union'];
    const lines = ['dateline: 1', 'title: A river province', 'reports:'];
    for (let r = 0; r < 12; r++)
        lines.push(`  - {id: r${r}, file: r${r}.txt, source: Paper ${r + 1}, published: "2019-03-${r + 10}", url: "https://example.org/${r}"}`);
    lines.push('events:');
    for (let i = 0; i < count; i++) {
        const day = new Date(Date.UTC(1985, 0, 1 + i * 4)).toISOString().slice(0, 10), place = places[i * 5 % places.length];
        const when = i % 4 === 3 ? `${day}~` : i % 11 === 7 ? day.slice(0, 7) : day;
        lines.push(`  - id: e${i}`, `    title: ${place} ${deeds[i * 7 % deeds.length]} (${i + 1})`, `    when: ${quoted(when)}`,
                   `    lane: ${lanes[i * 3 % lanes.length]}`, `    places: [${place}]`, `    actors: [Council of ${place}, Governor]`);
        if (i % 3 === 0)
            lines.push('    tolls:', `      - {kind: killed, figure: "${i % 40 + 2}", low: ${i % 40 + 2}, high: ${i % 40 + 2}, bound: exact, said_by: the mayor}`);
        lines.push('    evidence:', `      - report: r${i % 12}`, '        span: [0, 60]',
                   `        quote: In ${place} they said on the radio that day ${i + 1} of the count had come, and that the water stood high.`,
                   `        when: ${quoted(when)}`);
    }
    return lines.join('\n') + '\n';
}

/* Everything that has ever become markup, a script, an address or another direction of reading where it should not. */
const NASTY = [
    '<script>alert(1)</script>', '</script><script>alert(2)</script>', '</style><img src=x onerror=alert(3)>', '</noscript><img src=x onerror=alert(4)>',
    '"><svg onload=alert(5)>', "' onmouseover='alert(6)", '<a href="javascript:alert(7)">x</a>', '</title></textarea></template><iframe srcdoc="<script>alert(8)</script>">',
    '<!-- --!><img src=x onerror=alert(9)>', '{{constructor.constructor("alert(10)")()}}', '&lt;img src=x onerror=alert(11)&gt;', ']]><script>alert(12)</script>',
    '<math><mtext><style><img src=x onerror=alert(13)></style>', '<base href="https://example.org/">', '<meta http-equiv=refresh content="0;url=https://example.org/">',
    '\u202Egnp.exe \u2066\u2067\u200F right to left \u202A\u202B\u2069', '<link rel=stylesheet href=https://example.org/x.css>', '$& $` %1 %2 \\', '\u0634\u0631\u0642 <b>\u062D\u0644\u0628</b>',
];
const NASTY_LINKS = ['javascript:alert(20)', 'JaVaScRiPt:alert(21)', 'data:text/html,<script>alert(22)</script>', 'vbscript:alert(23)', 'https://example.org/"onclick="alert(24)',
                     "https://example.org/'><script>alert(25)</script>", ' javascript:alert(26)', '//example.org/x'];

function hostile() {
    const lines = ['dateline: 1', `title: ${quoted(NASTY.join(' '))}`, `subtitle: ${quoted(NASTY.slice().reverse().join(' '))}`, 'reports:'];
    NASTY_LINKS.forEach((link, i) => lines.push(`  - {id: "r${i}", file: "r${i}.txt", source: ${quoted(NASTY[i])}, title: ${quoted(NASTY[i + 1])}, url: ${quoted(link)}, published: "2020-01-0${i + 1}"}`));
    lines.push('events:');
    NASTY.forEach((nasty, i) => lines.push(
        `  - id: ${quoted(`${i} ${nasty}`)}`, `    title: ${quoted(nasty)}`, `    when: "2020-01-${String(i + 1).padStart(2, '0')}"`, `    lane: ${quoted(nasty)}`,
        `    note: ${quoted(nasty)}`, `    places: [${quoted(nasty)}]`, `    actors: [${quoted(nasty)}]`, `    said_by: ${quoted(nasty)}`, `    reasons: [${quoted(nasty)}]`,
        `    sources: [${quoted(NASTY_LINKS[i % NASTY_LINKS.length])}, ${quoted(nasty)}]`,
        '    tolls:', `      - {kind: killed, figure: ${quoted(nasty)}, low: 3, high: 9, bound: vague, what: ${quoted(nasty)}, said_by: ${quoted(nasty)}}`,
        '    evidence:', `      - report: "r${i % NASTY_LINKS.length}"`, '        span: [0, 10]', `        quote: ${quoted(`before ${nasty} after`)}`, `        words: ${quoted(nasty)}`,
        `        said_by: ${quoted(nasty)}`, '        when: "2020-01-01"'));
    lines.push('unplaced:', `  - {report: "r0", span: [0, 4], quote: ${quoted(NASTY[0])}, title: ${quoted(NASTY[3])}, reason: ${quoted(NASTY[2])}}`);
    lines.push('contradictions:', ...NASTY.map(nasty => `  - ${quoted(nasty)}`));
    return lines.join('\n') + '\n';
}

/* Written from right to left; "fa" is a language whose phrases the program does not have. */
const rightToLeft = language => `dateline: 1
title: فيضان في وادي زرق
language: ${language}
events:
  - title: انهيار السد العلوي
    when: 2019-05-22
    lane: كارثة
    place: زرق
  - title: الوزيرة تزور الوادي
    when: 2019-05-25
    lane: سياسة
    place: برج Tarn
`;

module.exports = { long, hostile, rightToLeft, NASTY };
