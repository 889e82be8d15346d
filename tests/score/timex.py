#!/usr/bin/env python3
"""timex.py - temporal expressions, as TempEval-3 scores them. usage: timex.py DATA (dateline in $DATELINE)"""
import json, os, re, sys, tempfile
import dateline


def read_texts(folder):
    """The documents that tml2txt.py has written, with their publication where it is a date."""
    for name in sorted(f[:-4] for f in os.listdir(folder) if f.endswith('.txt')):
        with open(os.path.join(folder, name + '.txt'), encoding='utf-8', newline='') as f:
            document = {'id': name, 'text': f.read()}
        with open(os.path.join(folder, name + '.dct')) as f:
            published = f.read().strip()
        if re.fullmatch(r'\d{4}-\d\d-\d\d(T\d\d:\d\d.*)?', published):
            document['published'] = published
        yield document


def main(data):
    tools, corpora = os.path.join(data, 'timex'), os.path.join(data, 'timex', 'corpora')
    for name in sorted(os.listdir(corpora)):
        gold = os.path.join(corpora, name)
        if not os.path.isdir(gold):
            continue
        with tempfile.TemporaryDirectory() as folder:
            dateline.scorer_output(os.path.join(tools, 'tml2txt.py'), gold, folder)
            answer = os.path.join(folder, 'answer.jsonl')
            with open(answer, 'w', encoding='utf-8') as f:
                for expression in dateline.run('tag', read_texts(folder)):
                    f.write(json.dumps(expression) + '\n')
            figures = json.loads(dateline.scorer_output(os.path.join(tools, 'score_timex.py'), gold, answer, '--json', '--quiet'))
        for measure in ('strict', 'relaxed', 'type', 'value'):
            dateline.show('timex/' + name, measure + '-f1', figures_f1(figures, measure))


def figures_f1(figures, measure):
    return figures[measure]['f1'] if isinstance(figures[measure], dict) else figures[measure]


main(sys.argv[1])
