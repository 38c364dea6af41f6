#!/usr/bin/env python3
"""Prints how well `qingbao check` does, and fails where it does worse than it must.

  measure.py QINGBAO [--shared DIR] [--rows FILE.tsv …] [--show] [--show-alarms]

Rows of planted errors are `id TAB category TAB wrong TAB right`; the category `clean` marks a risky
looking sentence that is right. A planted error is found when an error or warning touches what
differs between wrong and right (or the character beside it), and rightly fixed when applying the
first suggestions of all errors and warnings, or of those that touch the difference, gives `right`.
Clean text is one paragraph a line; its figures are alarms per 10,000 characters.
"""
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent / "fixtures" / "check"
SKIPPED = 77
SURE = 0.95  # confidence from which on a finding counts as sure


def check_lines(program, lines):
    """The findings of every line, each line a document of its own."""
    run = subprocess.run([program, "check", "-", "--lines"], input="\n".join(lines) + "\n",
                         capture_output=True, text=True, check=True)
    results = [json.loads(line) for line in run.stdout.split("\n") if line]
    if len(results) != len(lines):
        sys.exit(f"{len(lines)} lines in, {len(results)} results out")
    return [result["findings"] for result in results]


def alarms(findings):
    return [f for f in findings if f["severity"] in ("error", "warning")]


def difference(wrong, right):
    """Where `wrong` leaves `right`: [begin, end) in `wrong`, one character wider on each side."""
    begin = 0
    while begin < min(len(wrong), len(right)) and wrong[begin] == right[begin]:
        begin += 1
    end = len(wrong)
    kept = len(right)
    while end > begin and kept > begin and wrong[end - 1] == right[kept - 1]:
        end -= 1
        kept -= 1
    return max(0, begin - 1), end + 1


def fixed(text, findings):
    result, done = "", 0
    for finding in sorted(findings, key=lambda f: f["offset"]):
        begin, end = finding["offset"], finding["offset"] + finding["length"]
        if begin < done or not finding["suggestions"]:
            continue
        result += text[done:begin] + finding["suggestions"][0]
        done = end
    return result + text[done:]


def read_rows(path):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if len(row) == 4 and row[0] != "id"]


def measure_rows(program, path, options):
    rows = read_rows(path)
    results = check_lines(program, [row[2] for row in rows])
    counts = collections.OrderedDict()
    for (name, category, wrong, right), findings in zip(rows, results):
        count = counts.setdefault(category, [0, 0, 0])
        count[0] += 1
        found = alarms(findings)
        if category == "clean":
            count[1] += bool(found)
            if found and options.show:
                print("alarm  ", name, wrong, [(f["rule"], f["text"]) for f in found])
            continue
        begin, end = difference(wrong, right)
        there = [f for f in found if f["offset"] < end and f["offset"] + f["length"] > begin]
        is_right = right in (fixed(wrong, found), fixed(wrong, there))
        count[1] += bool(there)
        count[2] += is_right
        if options.show and not (there and is_right):
            print("unfound" if not there else "unright", category, name, wrong,
                  [(f["rule"], f["text"], f["suggestions"][:1]) for f in found])
    print(f"\n{path.name}\n{'':18}{'rows':>6}{'found':>8}{'right':>8}")
    planted = [count for category, count in counts.items() if category != "clean"]
    for category, (total, found, right) in counts.items():
        if category != "clean":
            print(f"{category:18}{total:6}{found / total:8.1%}{right / total:8.1%}")
    figures = {}
    if planted:
        total = sum(count[0] for count in planted)
        figures["found"] = sum(count[1] for count in planted) / total
        figures["right"] = sum(count[2] for count in planted) / total
        print(f"{'all planted':18}{total:6}{figures['found']:8.1%}{figures['right']:8.1%}")
    if "clean" in counts:
        total, alarmed, _ = counts["clean"]
        figures["clean"] = alarmed / total
        print(f"{'clean, alarmed':18}{total:6}{figures['clean']:8.1%}")
    return figures


def measure_clean(program, path, options):
    text = path.read_text(encoding="utf-8")
    if "official" in path.name:  # that collection writes Latin commas throughout
        text = text.translate(str.maketrans(",;:?!()", "，；：？！（）"))
    lines = [line for line in text.splitlines() if line.strip()]
    characters = sum(len(line) for line in lines)
    rules, sure, spaces, every = collections.Counter(), 0, 0, 0
    for line, findings in zip(lines, check_lines(program, lines)):
        for finding in alarms(findings):
            every += 1
            sure += finding["confidence"] >= SURE
            spaces += finding["category"] == "spacing"
            rules[finding["rule"]] += 1
            if options.show_alarms:
                at = finding["offset"]
                print(finding["rule"], finding["text"], "→", finding["suggestions"][:1],
                      line[max(0, at - 15):at + 20])
    figures = {"all": every * 1e4 / characters, "sure": sure * 1e4 / characters,
               "space": spaces * 1e4 / characters}
    print(f"\n{path.name}: {characters} characters, alarms per 10,000: "
          + ", ".join(f"{name} {value:.2f}" for name, value in figures.items()))
    print("  " + ", ".join(f"{rule} {count}" for rule, count in rules.most_common(12)))
    return figures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--shared", type=pathlib.Path, default=HERE.parents[2] / "shared")
    parser.add_argument("--rows", type=pathlib.Path, nargs="*")
    parser.add_argument("--show", action="store_true", help="what was not found or not rightly fixed")
    parser.add_argument("--show-alarms", action="store_true", help="alarms on clean text")
    options = parser.parse_args()
    short = []

    def demand(name, value, limit, at_least):
        if value < limit if at_least else value > limit:
            short.append(f"{name} is {value:.3f}, must be {'≥' if at_least else '≤'} {limit}")

    files = options.rows if options.rows is not None else sorted(FIXTURES.glob("*.tsv"))
    dev = options.shared / "data" / "dev"
    if options.rows is None and (dev / "check_dev.tsv").exists():
        files.append(dev / "check_dev.tsv")
    for path in files:
        figures = measure_rows(options.program, path, options)
        for name, limit in (("found", 0.92), ("right", 0.85)):
            if name in figures:
                demand(f"{path.name} {name}", figures[name], limit, True)
        if "clean" in figures:
            demand(f"{path.name} clean", figures["clean"], 0.04, False)
    for name in ("clean_news_dev.txt", "clean_official_dev.txt"):
        if options.rows is None and (dev / name).exists():
            figures = measure_clean(options.program, dev / name, options)
            if "news" in name:
                for kind, limit in (("all", 0.5), ("sure", 0.1), ("space", 0)):
                    demand(f"{name} {kind}", figures[kind], limit, False)
    if not files and options.rows is None and not dev.exists():
        print("neither rows nor the shared data are here")
        return SKIPPED
    for line in short:
        print("SHORT:", line)
    return 1 if short else 0


if __name__ == "__main__":
    os.environ.setdefault("QINGBAO_DATA", str(HERE.parents[1]))
    sys.exit(main())
