#!/usr/bin/env python3
"""Makes synonyms.json: two words that say the same, side by side.

  make_synonyms.py > ../synonyms.json

The groups stand in synonyms.txt (ours); what other rules know already, and what stands in
synonyms_left_out.txt, is left out.
"""
import json
import pathlib
import sys

from make_look_alikes import read_list

HERE = pathlib.Path(__file__).resolve().parent


def main():
    known = set(read_list(HERE / "synonyms_left_out.txt"))
    for rule in json.loads((HERE.parent / "redundancy.json").read_text(encoding="utf-8"))["rules"]:
        known |= set(rule.get("literals", {}))
    literals = {}
    for line in read_list(HERE / "synonyms.txt"):
        keeps_second = line.startswith("> ")
        group = line.removeprefix("> ").split()
        for first in group:
            for second in group:
                if first != second and first + second not in known:
                    literals[first + second] = second if keeps_second else first
    rule = {"id": "wording.synonyms", "category": "wording", "severity": "warning", "confidence": 0.87,
            "message": "意思重复", "literals": dict(sorted(literals.items())),
            "bad": [["据悉获悉，新馆本月开放。", "据悉，新馆本月开放。"], ["通过经过多方协调，问题解决了。", "经过多方协调，问题解决了。"],
                    ["水位眼下现在很高。", "水位眼下很高。"]],
            "good": ["据悉，记者从会上获悉，新馆本月开放。", "所以因为什么都行不通", "经过去年的努力"]}
    json.dump({"format": 1, "rules": [rule]}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
