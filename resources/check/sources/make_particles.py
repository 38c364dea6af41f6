#!/usr/bin/env python3
"""Makes particles.json: the words that tell 的, 地 and 得 apart.

  make_particles.py > ../particles.json

Nouns, verbs and adjectives of two characters: the dictionary of python3-jieba (Debian, MIT licence), by part of
speech and frequency. All other classes: particles.txt (ours), "class word word …".
"""
import json
import pathlib
import sys

from make_look_alikes import jieba_words, read_list

HERE = pathlib.Path(__file__).resolve().parent
FREQUENT = {"动": 40, "名": 150, "形": 100}
PARTS = {"动": {"v", "vn", "vd"}, "名": {"n"}, "形": {"a", "ad"}}  # of speech, by class


def main():
    classes, left_out = {}, {}
    for line in read_list(HERE / "particles.txt"):
        name, *words = line.split()
        target = left_out if name.startswith("-") else classes
        target.setdefault(name.lstrip("-"), []).extend(words)
    words = jieba_words()
    for name, tags in PARTS.items():
        classes.setdefault(name, []).extend(w for w, (n, tag) in words.items() if len(w) == 2 and n >= FREQUENT[name] and tag in tags)
    lists = [" ".join([name] + sorted(set(listed) - set(left_out.get(name, []))))
             for name, listed in sorted(classes.items())]
    rules = json.loads((HERE / "particles_rules.json").read_text(encoding="utf-8"))
    for rule in rules:
        rule["words"] = ["@particles"]
    json.dump({"format": 1, "lists": {"particles": lists}, "rules": rules}, sys.stdout,
              ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
