#!/usr/bin/env python3
"""Makes confused-words.json: words written for others that are words too, told by what is around them.

  make_confused_words.py > ../confused-words.json

All of it stands in confused_words.txt and confused_words_rule.json (ours); the anchors are its wrong words.
"""
import json
import pathlib
import sys

from make_look_alikes import read_list

HERE = pathlib.Path(__file__).resolve().parent


def main():
    lines = read_list(HERE / "confused_words.txt")
    rule = json.loads((HERE / "confused_words_rule.json").read_text(encoding="utf-8"))
    rule["anchors"] = sorted({line.split()[0] for line in lines})
    rule["words"] = lines + ["@known"]
    json.dump({"format": 1, "rules": [rule]}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
