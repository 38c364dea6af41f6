#!/usr/bin/env python3
"""Makes look-alike.json: words with one character replaced by one of its look-alikes.

  make_look_alikes.py [--clean FILE …] > ../look-alike.json

A pair is kept if its wrong form is no word itself, is unlikely to arise where two words meet, by
the frequencies of the dictionary, and stands neither in look_alikes_left_out.txt nor in the clean
texts. `--clean` adds what it finds there to look_alikes_left_out.txt.

Words and their frequencies: the dictionary of python3-jieba (Debian, MIT licence). Words that the
input method knows: sc.dict of libime-data (Debian), read with libime_pinyindict.
"""
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jieba

HERE = pathlib.Path(__file__).resolve().parent
LEFT_OUT = HERE / "look_alikes_left_out.txt"
FREQUENT = 200  # a word's frequency in jieba's dictionary from which on it is looked after
COMMON = 400
# Expected meetings across a word boundary, in the scale of those frequencies: of common words and
# those of the trade, and of all others.
CHANCE, RARE_CHANCE = 1, 0.3
NAMES = {"nr", "nrt", "nrfg", "ns", "nz"}


def jieba_words():
    path = os.path.join(os.path.dirname(jieba.__file__), "dict.txt")
    with open(path, encoding="utf-8") as lines:
        return {word: (int(count), tag) for word, count, tag in map(str.split, lines)}


def libime_words():
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "sc.txt")
        subprocess.run(["libime_pinyindict", "-d", "/usr/share/libime/sc.dict", target], check=True)
        with open(target, encoding="utf-8") as lines:
            return {line.split()[0] for line in lines if line.strip()}


def read_list(path):
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--clean", nargs="*", default=[])
    options = parser.parse_args()
    words = jieba_words()
    known = libime_words() | set(words)
    begins, ends = collections.Counter(), collections.Counter()
    for word, (count, _) in words.items():
        begins[word[0]] += count
        ends[word[-1]] += count
    total = sum(count for count, _ in words.values())
    partners = collections.defaultdict(list)
    for group in read_list(HERE / "look_alikes.txt"):
        for a in group:
            partners[a] += [b for b in group if b != a]
    wanted = [w for w, (n, tag) in words.items() if len(w) == 2 and n >= FREQUENT and tag not in NAMES]
    trade = set(read_list(HERE / "look_alikes_words.txt"))
    wanted += sorted(trade)
    pairs = collections.defaultdict(set)
    for word in wanted:
        is_common = word in trade or words[word][0] >= COMMON
        chance = CHANCE if is_common else RARE_CHANCE
        for i, character in enumerate(word):
            for partner in partners[character]:
                wrong = word[:i] + partner + word[i + 1:]
                if wrong not in known and ends[wrong[0]] * begins[wrong[1]] <= chance * total:
                    pairs[wrong].add(word)
    left_out = set(read_list(LEFT_OUT)) if LEFT_OUT.exists() else set()
    for path in options.clean:
        text = pathlib.Path(path).read_text(encoding="utf-8")
        left_out |= {wrong for wrong in pairs if wrong in text}
    if options.clean:
        LEFT_OUT.write_text("# Look-alikes that are right where two words meet; one a line.\n"
                            + "".join(f"{wrong}\n" for wrong in sorted(left_out)), encoding="utf-8")
    literals = {}
    for wrong in sorted(set(pairs) - left_out):
        right = sorted(pairs[wrong], key=lambda word: (-words.get(word, (0,))[0], word))
        literals[wrong] = right[0] if len(right) == 1 else right[:3]
    rule = {"id": "spelling.look-alike", "category": "spelling", "severity": "warning",
            "confidence": 0.9, "message": "形近字：此处应为另一个字", "literals": literals,
            "bad": [["要加强扰菌药物监管。", "要加强抗菌药物监管。"]],
            "good": ["要加强抗菌药物监管。"]}
    json.dump({"format": 1, "rules": [rule]}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
