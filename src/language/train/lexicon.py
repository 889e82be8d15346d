#!/usr/bin/env python3
"""Makes english.lexicon from the files of WordNet 3.0 (Debian package wordnet-base) and words.txt beside this file.

    lexicon.py /usr/share/wordnet OUT.lexicon

Every inflected form of every single word becomes one slot of a hash table that the program uses as it lies in the
file. A form's place is hash * slots / 2^32 or the next free one behind; forms are put in by rising hash, so the whole
table rises, and a search ends at the first greater hash. Layout, all numbers little-endian:

    "DLX1"  u32 slots  u32 forms  u32 rules  16 bytes * rules  12 bytes * (slots + SPARE)
    rule    u8 cut, then the letters to append, NUL-padded: lemma = form minus `cut` bytes plus letters
    slot    u32 hash (0: empty), u16 classes, u16 noun facts, u8 verb facts, u8 noun rule, u8 verb rule, u8 adjective rule

classes: bits as in CLASSES below. Noun facts: bits 0-4 WordNet's file number of the first sense (3 = Tops,
4 = act, 11 = event, 18 = person ...) less 3, plus 1; 5-7 the share of the senses, by count, that are act, event, process or
phenomenon; 8-10 the share that is person or group; 11-13 the share that is a location; shares in eighths,
rounded, at most 7. Verb facts: file number of the first sense less 28 (1 = body ... 15 = weather), 0 for none.
Left out: words with hyphens and apostrophes (the tokens are split there) and the names of
plants and animals that have no other sense and were never counted in WordNet's texts.
"""
import collections
import os
import re
import struct
import sys

CLASSES = NN, NNS, VB, VBZ, VBD, VBN, VBG, JJ, JJR, JJS, RB, NNP = [1 << i for i in range(12)]
VOWELS = 'aeiou'
SPARE = 1024  # slots behind the last place, for what was pushed there; at least one stays free
WORD = re.compile(r'^[a-z]+$')
HAPPENING, PEOPLE, PLACE = {4, 11, 19, 22}, {14, 18}, {15}
RARE = {5, 20}  # animal, plant
FILES = {'n': 'noun', 'v': 'verb', 'a': 'adj', 'r': 'adv'}


def hash_of(word):
    """FNV-1a, then the finaliser of MurmurHash3; must equal word_hash() of lexicon.h."""
    h = 2166136261
    for c in word.encode():
        h = (h ^ c) * 16777619 & 0xFFFFFFFF
    h ^= h >> 16
    h = h * 0x85EBCA6B & 0xFFFFFFFF
    h ^= h >> 13
    h = h * 0xC2B2AE35 & 0xFFFFFFFF
    h ^= h >> 16
    return h or 1


class WordNet:
    def __init__(self, folder):
        self.folder = folder
        self.file_of, self.proper, self.common = {}, set(), set()
        for pos in 'nv':
            for line in self.lines('data.' + FILES[pos]):
                fields = line.split(' | ')[0].split()
                self.file_of[pos, fields[0]] = int(fields[1])
                if pos == 'n':
                    for i in range(int(fields[3], 16)):
                        w = fields[4 + 2 * i]
                        (self.proper if w[0].isupper() else self.common).add(w.lower())
        self.counts = collections.Counter()
        for line in open(os.path.join(folder, 'cntlist.rev')):
            key, _, n = line.split()
            lemma, rest = key.split('%')
            self.counts[lemma, int(rest.split(':')[1])] += int(n)
        self.exceptions = {pos: self.read_exceptions(name) for pos, name in FILES.items()}

    def lines(self, name):
        for line in open(os.path.join(self.folder, name)):
            if line[0] != ' ':
                yield line

    def read_exceptions(self, name):
        found = collections.defaultdict(list)
        for line in self.lines(name + '.exc'):
            form, *lemmas = line.split()
            for lemma in lemmas:
                found[lemma].append(form)
        return found

    def senses(self, pos):
        """(word, file numbers of its senses, first sense first)"""
        for line in self.lines('index.' + FILES[pos]):
            fields = line.split()
            if WORD.match(fields[0]):
                n = int(fields[2])
                yield fields[0], [self.file_of.get((pos, o), 0) for o in fields[-n:]]


def share(counted, files):
    total = sum(counted.values())
    return min(7, round(8 * sum(n for f, n in counted.items() if f in files) / total)) if total else 0


def noun_facts(wordnet, word, files):
    counted = collections.Counter({f: wordnet.counts[word, f] for f in files})
    for i, f in enumerate(files):
        counted[f] += 2 if i == 0 else 0.5
    return files[0] - 2 | share(counted, HAPPENING) << 5 | share(counted, PEOPLE) << 8 | share(counted, PLACE) << 11


def syllables(word):
    return len(re.findall(r'[aeiouy]+', word))


def doubles(word):
    """stop -> stopping: one vowel and one consonant at the end"""
    return bool(re.match(r'.*[^aeiou][aeiou][bcdfgklmnprstvz]$|^[aeiou][bdfglmnprt]$|.*qu[aeiou][bdfglmnprtz]$', word))


def with_s(word, also=''):
    if word.endswith(('s', 'x', 'z', 'ch', 'sh') + ((also,) if also else ())):
        return word + 'es'
    if word.endswith('y') and len(word) > 1 and word[-2] not in VOWELS:
        return word[:-1] + 'ies'
    return word + 's'


def stems(word, kept, changed):
    """the stem before -ing or -ed, doubled or not"""
    if not doubles(word):
        return [changed]
    return [kept + kept[-1]] if syllables(word) == 1 else [changed, kept + kept[-1]]


def gerunds(word):
    if word.endswith('ie'):
        return [word[:-2] + 'ying']
    if word.endswith('e') and not word.endswith(('ee', 'oe', 'ye')):
        return [word[:-1] + 'ing']
    return [s + 'ing' for s in stems(word, word, word)]


def pasts(word):
    if word.endswith('e'):
        return [word + 'd']
    if word.endswith('y') and len(word) > 1 and word[-2] not in VOWELS:
        return [word[:-1] + 'ied']
    return [s + 'ed' for s in stems(word, word, word)]


def compared(word):
    if word.endswith('e'):
        return word + 'r', word + 'st'
    if word.endswith('y'):
        return word[:-1] + 'ier', word[:-1] + 'iest'
    return word + 'er', word + 'est'


class Forms:
    """form -> classes, facts and the lemma of each part of speech"""

    def __init__(self):
        self.classes = collections.Counter()
        self.lemma = collections.defaultdict(dict)
        self.noun, self.verb, self.irregular = {}, {}, set()

    def add(self, form, bit, lemma, pos, facts=0, irregular=False):
        """Of two lemmas an irregular one wins ("left" is of "leave"; by its tag a reader knows the verb "found" from
        the past of "find"), then the form itself."""
        if not WORD.match(form):
            return
        self.classes[form] |= bit
        if irregular:
            self.irregular.add((form, pos))
        elif (form, pos) in self.irregular:
            return
        if irregular or pos not in self.lemma[form] or form == lemma:
            self.lemma[form][pos] = lemma
            if pos == 'n':
                self.noun[form] = facts
            elif pos == 'v':
                self.verb[form] = facts


    def add_plurals(self, word, irregular, facts):
        men = [word[:-2] + 'en'] if word.endswith('man') and len(word) > 4 or word == 'man' else []
        for form in irregular + men + [with_s(word)]:
            self.add(form, NNS, word, 'n', facts)

    def add_regular(self, word, facts):
        """The regular forms, for strong verbs too: "worked" is no less a form for "wrought"."""
        self.add(word, VB, word, 'v', facts)
        self.add(with_s(word, 'o'), VBZ, word, 'v', facts)
        for form in gerunds(word):
            self.add(form, VBG, word, 'v', facts)
        for form in pasts(word):
            self.add(form, VBD | VBN, word, 'v', facts)


def add_nouns(forms, wordnet):
    for word, files in wordnet.senses('n'):
        if set(files) <= RARE and not any(wordnet.counts[word, f] for f in files):
            continue
        facts = noun_facts(wordnet, word, files)
        if word in wordnet.proper and word not in wordnet.common:
            forms.add(word, NNP, word, 'n', facts)
            continue
        forms.add(word, NN | (NNP if word in wordnet.proper else 0), word, 'n', facts)
        forms.add_plurals(word, wordnet.exceptions['n'].get(word, []), facts)


def add_verbs(forms, wordnet):
    for word, files in wordnet.senses('v'):
        facts = files[0] - 28
        irregular = wordnet.exceptions['v'].get(word, [])
        for form in irregular:
            bit = VBG if form.endswith('ing') else VBZ if form == with_s(word, 'o') else VBD | VBN
            forms.add(form, bit, word, 'v', facts, form != word and bit == VBD | VBN)
        forms.add_regular(word, facts)


def add_others(forms, wordnet):
    for word, _ in wordnet.senses('a'):
        forms.add(word, JJ, word, 'a')
        for form in wordnet.exceptions['a'].get(word, []):
            forms.add(form, JJS if form.endswith('est') else JJR, word, 'a', 0, form != word)
        if syllables(word) <= 2:
            more, most = compared(word)
            forms.add(more, JJR, word, 'a')
            forms.add(most, JJS, word, 'a')
    for word, _ in wordnet.senses('r'):
        forms.add(word, RB, word, 'r')


def add_news(forms, path):
    """words.txt: a word, its part of speech, and one that it is like"""
    for line in open(path):
        if line.startswith('#'):
            continue
        word, pos, like = line.split()
        assert (forms.noun if pos == 'n' else forms.verb if pos == 'v' else forms.classes).get(like), like
        if pos == 'n':
            forms.add(word, NN, word, 'n', forms.noun[like])
            forms.add_plurals(word, [], forms.noun[like])
        elif pos == 'v':
            forms.add_regular(word, forms.verb[like])
        else:
            forms.add(word, JJ, word, 'a')


def rule_for(form, lemma):
    same = len(os.path.commonprefix([form, lemma]))
    return len(form) - same, lemma[same:]


def write(forms, path):
    used = collections.Counter()
    for form, lemmas in forms.lemma.items():
        for pos in 'nva':
            if pos in lemmas:
                used[rule_for(form, lemmas[pos])] += 1
    rules = [(0, '')] + [r for r, _ in used.most_common() if r != (0, '')]
    number = {r: i for i, r in enumerate(rules[:256])}
    slots, at = len(forms.classes) * 5 // 4, -1
    table = [b'\0' * 12] * (slots + SPARE)
    for h, form in sorted((hash_of(form), form) for form in forms.classes):
        at = max(at + 1, h * slots >> 32)
        n, v, a = (number.get(rule_for(form, forms.lemma[form].get(p, form)), 0) for p in 'nva')
        table[at] = struct.pack('<IHHBBBB', h, forms.classes[form], forms.noun.get(form, 0),
                                forms.verb.get(form, 0), n, v, a)
    assert table[-1] == b'\0' * 12
    with open(path, 'wb') as out:
        out.write(b'DLX1' + struct.pack('<III', slots, len(forms.classes), min(len(rules), 256)))
        for cut, letters in rules[:256]:
            out.write(struct.pack('<B15s', cut, letters.encode()[:15]))
        for slot in table:
            out.write(slot)
    print(f'{len(forms.classes)} forms, {len(rules)} lemma rules ({sum(used[r] for r in rules[256:])} forms beyond 256), '
          f'{os.path.getsize(path)} bytes')


def main():
    wordnet, forms = WordNet(sys.argv[1]), Forms()
    add_nouns(forms, wordnet)
    add_verbs(forms, wordnet)
    add_others(forms, wordnet)
    add_news(forms, os.path.join(os.path.dirname(__file__), 'words.txt'))
    write(forms, sys.argv[2])


main()
