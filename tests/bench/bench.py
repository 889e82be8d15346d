#!/usr/bin/env python3
"""bench.py - speed as ratios against `wc -w` on the same text in the same run, start-up time, memory, and pictures.

usage: bench.py DATELINE DATA    DATA/bench/news.txt is repeated to 100 MB. Times are processor times (user and
system), the median of several runs taken in turn; the ratio is how many times as long as wc it takes.
"""
import os, statistics, subprocess, sys, tempfile, time

MB = 1000 * 1000


def run(arguments):
    """Processor seconds, wall seconds and peak memory in MB of one run; what it prints is thrown away."""
    with open(os.devnull, 'wb') as nowhere:
        start = time.monotonic()
        process = subprocess.Popen(arguments, stdout=nowhere, env=dict(os.environ, LC_ALL='C'))
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit('%s: exit code %d' % (' '.join(arguments), process.returncode))
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def repeat(path, news, size):
    with open(path, 'wb') as f:
        while f.tell() < size:
            f.write(news)
    return os.path.getsize(path)


def compare(name, ours, path, size, times):
    """A, B, A, B ... so that a machine whose speed drifts slows both."""
    pairs = [(run(ours), run(['wc', '-w', path])) for _ in range(times)]
    seconds, words = (statistics.median(p[i][0] for p in pairs) for i in (0, 1))
    ratio = statistics.median(a[0] / b[0] for a, b in pairs)
    memory = max(a[2] for a, _ in pairs)
    print('%-28s %6.1f MB %8.2f s %8.1f MB/s %8.2f x wc -w %8.0f MB memory'
          % (name, size / MB, seconds, size / MB / seconds, ratio, memory), flush=True)


def startup(dateline):
    arguments = [dateline, 'resolve', 'late September 22', '-d', '2016-09-23']
    times = [run(arguments) for _ in range(30)]
    print('%-28s %8.1f ms wall %8.1f ms processor %8.0f MB memory'
          % ('start-up (resolve)', 1000 * statistics.median(t[1] for t in times),
             1000 * statistics.median(t[0] for t in times), max(t[2] for t in times)), flush=True)


def as_lines(path, news, size):
    """The same text as JSON Lines, a document for every 20 kB."""
    import json
    text = news.decode('utf-8', 'replace')
    with open(path, 'w', encoding='utf-8') as f:
        number = 0
        while f.tell() < size:
            begin = number * 20000 % (len(text) - 20000)
            f.write(json.dumps({'id': str(number), 'published': '1998-02-13', 'text': text[begin:begin + 20000]}) + '\n')
            number += 1
    return os.path.getsize(path)


def chronicle(path, count):
    """A timeline of `count` events over some years: every kind of time and lane, no report."""
    what = ['Council approves the budget', 'Storm closes the coast road', 'Mayor meets union leaders', 'Aid convoy reaches the upper valley']
    lanes = ['politics', 'disaster', 'diplomacy', 'justice', 'military']
    with open(path, 'w', encoding='utf-8') as f:
        f.write('title: The harbour affair\nevents:\n')
        for i in range(count):
            day = i * 7 % (28 * 12 * 30)
            when = '%d-%02d-%02d' % (1990 + day // 336, day // 28 % 12 + 1, day % 28 + 1)
            when = when[:7] if i % 19 == 0 else when + '~' if i % 17 == 0 else when
            f.write('  - {title: "%d: %s", when: "%s", lane: %s, source: Paper %d}\n' % (i, what[i % 4], when, lanes[i % 5], i % 7))


def pictures(dateline, folder):
    """Processor and wall time of a picture, start-up and reading of the timeline included."""
    for count, kind, page in ((100, 'svg', []), (1000, 'svg', []), (10000, 'svg', []), (100, 'png', []), (100, 'pdf', []), (1000, 'svg', ['--page', 'A4'])):
        timeline, out = os.path.join(folder, '%d.yaml' % count), os.path.join(folder, 'out.' + kind)
        chronicle(timeline, count)
        arguments = [dateline, 'build', timeline, '-q', '--overwrite', *(page or ['--page', 'none']), '-o', out]
        times = [run(arguments) for _ in range(5 if count < 10000 else 3)]
        print('%-28s %8.2f s wall %8.2f s processor %8.0f MB memory'
              % ('%d events to %s%s' % (count, kind, ', ' + page[1] if page else ''), min(t[1] for t in times), min(t[0] for t in times), max(t[2] for t in times)), flush=True)


def build(dateline, folder, count):
    """A thousand reports of one story, as one timeline."""
    paths = [os.path.join(folder, 'r%04d.txt' % i) for i in range(count)]
    for i, path in enumerate(paths):
        with open(path, 'w', encoding='utf-8') as f:
            f.write('A ferry sank off Sund on Monday, killing %d people, the coast guard said.\n\nDivers searched the wreck on Tuesday. '
                    'The owner said on Wednesday that the ferry had been inspected in May.\n' % (10 + i % 7))
    processor, wall, memory = run([dateline, 'build', *paths, '-q', '-d', '2011-06-10', '--to', 'json'])
    print('%-28s %8.2f s wall %8.2f s processor %8.0f MB memory' % ('build, %d reports' % count, wall, processor, memory), flush=True)


def main():
    if len(sys.argv) != 3 or not os.path.exists(os.path.join(sys.argv[2], 'bench', 'news.txt')):
        sys.exit('usage: make bench DATA=DIR (a folder with bench/news.txt)')
    dateline = sys.argv[1]
    with open(os.path.join(sys.argv[2], 'bench', 'news.txt'), 'rb') as f:
        news = f.read()
    startup(dateline)
    with tempfile.TemporaryDirectory() as folder:
        build(dateline, folder, 1000)
        pictures(dateline, folder)
        text, part, lines = (os.path.join(folder, name) for name in ('news.txt', 'part.txt', 'news.jsonl'))
        date = ['-d', '1998-02-13', '--to', 'jsonl']
        size = repeat(text, news, 100 * MB)
        compare('tag, text', [dateline, 'tag', text, *date], text, size, 5)
        size = repeat(part, news, 4 * MB)
        compare('events, text', [dateline, 'events', part, *date], part, size, 3)
        for size in (20 * MB, 80 * MB):
            size = as_lines(lines, news, size)
            compare('tag, JSON Lines', [dateline, 'tag', lines, '--to', 'jsonl'], lines, size, 3)


main()
