#!/usr/bin/env python3
"""Makes misspelt-terms.json: terms of the trade in which one character of another sound or look, or one that
stands twice, is sought.

  make_misspelt_terms.py > ../misspelt-terms.json

All of it stands in misspelt_terms.txt, misspelt_terms_rule.json and doubled_in_terms_rule.json (ours), and in the
lists of look-alikes.
"""
import json
import sys

from make_look_alikes import HERE, read_list
from make_misspelt_words import Lexicon, seldom_for_common


def main():
    terms = sorted({term for line in read_list(HERE / "misspelt_terms.txt") for term in line.split()})
    groups = []
    for name in ("look_alikes.txt", "look_alikes_printed_wide.txt"):
        groups += ["≈" + group for group in read_list(HERE / name)]
    groups += ["≈" + group[1:] for group in seldom_for_common(Lexicon())]
    rule = json.loads((HERE / "misspelt_terms_rule.json").read_text(encoding="utf-8"))
    pieces = set()
    for term in terms:
        size = (len(term) + 1) // 2
        pieces |= {term[:size], term[-size:]}
    rule["anchors"] = sorted(pieces)
    rule["words"] = terms + groups + ["@known"]
    doubled = json.loads((HERE / "doubled_in_terms_rule.json").read_text(encoding="utf-8"))
    doubled["literals"] = {term[max(0, i - 2):i + 1] + term[i:i + 3]: term[max(0, i - 2):i + 3]
                           for term in terms for i in range(1, len(term) - 1)}
    json.dump({"format": 1, "rules": [rule, doubled]}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
