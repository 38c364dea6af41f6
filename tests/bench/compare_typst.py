#!/usr/bin/python3
"""Sets the same text with Typst and with qingbao, in turn, and prints what each takes: CPU time and memory of the whole
process for a text of some twelve pages and for one of more than nine hundred, and the time in process after an edit of
one character.

    compare_typst.py [--program build/ci/bin/qingbao] [--bench build/ci/bin/qingbao_bench]
                     [--gold FILE.json … | --issue FILE.json] [--runs 7] [--keep DIR] [--modules DIR]

Designs are the templates tests/fixtures/templates/measure-28 and measure-15x3 and their like in Typst. Faces, sizes,
measure and pitch are the same, and every copy of the text has words of its own, as no cache may serve two. `--issue`
is an issue file (default: the sample), `--gold` articles as the tests of cleaning compare them; pictures and tables
are left out. `--keep` is where the sources and PDFs of the last run stay. Needs Node.js and npm; the package is fetched
into a temporary folder unless `--modules` names a node_modules folder that has it.
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TEMPLATES = PROJECT / 'tests/fixtures/templates'
TYPST_PACKAGE = '@myriaddreamin/typst-ts-node-compiler@0.7'
TWELVE_PAGES, NINE_HUNDRED_PAGES = 12, 900
EDITS = 41

# Lines of exactly one em with the rest of the pitch between them, and headings that fill whole lines, so that Typst's
# text can stand on the grid of our templates.
TYPST_COMMON = '''
#set text(font: "Noto Serif CJK SC", lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#show heading: set text(font: "Noto Sans CJK SC", weight: "regular")
#show heading: set par(justify: false, first-line-indent: 0em)
'''
TYPST_DESIGNS = {
    'measure-28': '''
#set page(width: 210mm, height: 297mm, margin: (top: 37mm, left: (210mm - 448pt) / 2, right: (210mm - 448pt) / 2,
  bottom: 297mm - 37mm - 21 * 29pt - 16pt), numbering: "— 1 —")
#set text(size: 16pt)
#set par(justify: true, leading: 13pt, spacing: 13pt, first-line-indent: (amount: 2em, all: true))
#show heading.where(level: 1): it => block(height: 2 * 29pt - 13pt, above: 13pt, below: 13pt, sticky: true,
  align(horizon, text(size: 18pt, it.body)))
#show heading.where(level: 2): it => block(width: 100%, above: 25.5pt, below: 25.5pt, sticky: true,
  { set par(leading: 9pt); align(center, text(size: 20pt, it.body)) })
#show heading.where(level: 3): it => block(above: 13pt, below: 13pt, sticky: true, text(size: 16pt, h(2em) + it.body))
''',
    'measure-15x3': '''
#set page(width: 210mm, height: 297mm, margin: (top: 30mm, left: (210mm - 514.5pt) / 2, right: (210mm - 514.5pt) / 2,
  bottom: 297mm - 30mm - 41 * 16pt - 10.5pt), numbering: "— 1 —", columns: 3)
#set columns(gutter: 21pt)
#set text(size: 10.5pt)
#set par(justify: true, leading: 5.5pt, spacing: 5.5pt, first-line-indent: (amount: 2em, all: true))
#show heading.where(level: 1): it => block(height: 2 * 16pt - 5.5pt, above: 5.5pt, below: 5.5pt, sticky: true,
  align(horizon, text(size: 14pt, it.body)))
#show heading.where(level: 2): it => block(width: 100%, above: 19.75pt, below: 19.75pt, sticky: true,
  { set par(leading: 2pt); text(size: 14pt, it.body) })
#show heading.where(level: 3): it => block(above: 5.5pt, below: 5.5pt, sticky: true, text(size: 10.5pt, it.body))
''',
}


def articles_of_gold(path):
    """The articles of a gold file as those of an issue file."""
    for article in json.loads(Path(path).read_text(encoding='utf-8'))['articles']:
        blocks = [{'kind': 'paragraph', 'text': p} if isinstance(p, str)
                  else {'kind': 'subhead', 'level': 1, 'text': p['subhead']} for p in article['paragraphs']]
        yield article['section'] or '正文', {'title': article['title'] or '', 'blocks': blocks}


def articles_of_issue(path):
    for section in json.loads(Path(path).read_text(encoding='utf-8'))['sections']:
        for article in section['articles']:
            blocks = [{'kind': 'subhead', 'level': 1, 'text': b['text']} if b['kind'] == 'subhead'
                      else {'kind': 'paragraph', 'text': b['text']}
                      for b in article['blocks'] if b['kind'] in ('paragraph', 'subhead', 'listItem', 'quote', 'note')]
            yield section['name'], {'title': article['title'], 'blocks': blocks}


def copies_of(articles, copies):
    """[(section, article)] so many times, every copy but the first with its number before each paragraph."""
    out = []
    for copy in range(copies):
        for section, article in articles:
            blocks = [dict(b, text=f'（{copy}）{b["text"]}' if copy and b['kind'] == 'paragraph' else b['text'])
                      for b in article['blocks']]
            out.append((section, {'title': article['title'], 'blocks': blocks}))
    return out


def write_issue(articles, path):
    sections = []
    for section, article in articles:
        if not sections or sections[-1]['name'] != section:
            sections.append({'name': section, 'articles': []})
        sections[-1]['articles'].append(article)
    issue = {'format': 1, 'template': 'measure-28', 'number': 1, 'sections': sections}
    path.write_text(json.dumps(issue, ensure_ascii=False, indent=1), encoding='utf-8')


def escaped(text):
    text = re.sub(r'([\\#$*_`<>@~\[\]"\'/=+-])', r'\\\1', text)
    return re.sub(r'^(\d+)\.', r'\1\\.', text)  # no numbered list


def write_typst(articles, design, path):
    lines = [TYPST_COMMON, TYPST_DESIGNS[design]]
    last = None
    for section, article in articles:
        if section != last:
            lines.append(f'= {escaped(section)}\n')
        last = section
        if article['title']:
            lines.append(f'== {escaped(article["title"])}\n')
        for block in article['blocks']:
            lines.append(('=== ' if block['kind'] == 'subhead' else '') + escaped(block['text']) + '\n')
    path.write_text('\n'.join(lines), encoding='utf-8')


def measured(command):
    """(CPU seconds, peak MiB) of the whole process."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            said.seek(0)
            sys.exit(f'{said.read().decode()}failed: {" ".join(map(str, command))}')
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def json_of(command):
    """What a program prints."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f'{done.stderr}failed: {" ".join(map(str, command))}')
    return json.loads(done.stdout)


def pages_of(pdf):
    out = subprocess.run(['pdfinfo', pdf], capture_output=True, text=True, check=True).stdout
    return int(re.search(r'^Pages:\s+(\d+)', out, re.M).group(1))


class Comparison:
    def __init__(self, options, work):
        self.options, self.work = options, work
        self.modules = Path(options.modules) if options.modules else self.installed_modules()
        articles = articles_of_issue(options.issue)
        if options.gold:
            articles = [pair for path in options.gold for pair in articles_of_gold(path)]
        self.articles = list(articles)

    def installed_modules(self):
        folder = self.work / 'npm'
        folder.mkdir(exist_ok=True)
        subprocess.run(['npm', 'install', '--silent', '--no-save', '--no-package-lock', '--prefix', folder,
                        TYPST_PACKAGE], check=True)
        return folder / 'node_modules'

    def ours(self, issue, design, pdf):
        return [self.options.program, 'render', issue, '--template', TEMPLATES / design, '-o', pdf]

    def typst(self, mode, source, last):
        return ['node', PROJECT / 'tests/bench/set_with_typst.mjs', self.modules, mode, source, str(last)]

    def cut_to(self, pages, design):
        """The first articles that fill about so many pages, or copies of all of them."""
        issue, pdf = self.work / 'probe.json', self.work / 'probe.pdf'
        write_issue(self.articles, issue)
        measured(self.ours(issue, design, pdf))
        once = pages_of(pdf)
        if pages > once:
            return copies_of(self.articles, -(-pages * 103 // (once * 100)))
        characters = [sum(len(b['text']) for b in a['blocks']) for _, a in self.articles]
        wanted, taken = sum(characters) * pages / once, 0
        for count, length in enumerate(characters, 1):
            taken += length
            if taken >= wanted:
                break
        return self.articles[:count]

    def whole_process(self, name, articles, design, runs):
        issue, source = self.work / f'{name}.json', self.work / f'{name}.typ'
        pdfs = {'typst': self.work / f'{name}-typst.pdf', 'qingbao': self.work / f'{name}-qingbao.pdf'}
        write_issue(articles, issue)
        write_typst(articles, design, source)
        commands = {'typst': self.typst('render', source, pdfs['typst']),
                    'qingbao': self.ours(issue, design, pdfs['qingbao'])}
        for command in commands.values():
            measured(command)  # the files are in the system's cache from here on, for both
        results = {who: [] for who in commands}
        for _ in range(runs):
            for who, command in commands.items():
                results[who].append(measured(command))
        row = {}
        for who, values in results.items():
            seconds, memory = (statistics.median(column) for column in zip(*values))
            row[who] = (pages_of(pdfs[who]), seconds, memory)
        (pages, seconds, memory), (typst_pages, typst_seconds, typst_memory) = row['qingbao'], row['typst']
        print(f'{name:<22} {pages:>5} {typst_pages:>6} {seconds:>9.3f} {typst_seconds:>9.3f} {seconds / typst_seconds:>6.2f}'
              f' {memory:>9.0f} {typst_memory:>9.0f} {memory / typst_memory:>6.2f}', flush=True)

    def edits(self, pages, design):
        articles = self.cut_to(pages, design)
        issue, source = self.work / f'edit-{pages}.json', self.work / f'edit-{pages}.typ'
        write_issue(articles, issue)
        write_typst(articles, design, source)
        typst = json_of(self.typst('edit', source, EDITS))
        command = [self.options.bench, '--issue', issue, '--template', TEMPLATES / design,
                   f'--benchmark_filter=^retypesetAfterOneCharacter/{TWELVE_PAGES}/', '--benchmark_format=json']
        ours = json_of(command)['benchmarks'][0]
        median = statistics.median(typst['milliseconds'])
        print(f'{design:<22} {int(ours["pages"]):>5} {typst["pages"]:>6} {ours["median_ms"]:>9.2f} {median:>9.2f}'
              f' {ours["median_ms"] / median:>6.2f}', flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--program', default=PROJECT / 'build/ci/bin/qingbao')
    parser.add_argument('--bench', default=PROJECT / 'build/ci/bin/qingbao_bench')
    parser.add_argument('--issue', default=PROJECT / 'resources/sample/issue.json')
    parser.add_argument('--gold', nargs='+')
    parser.add_argument('--runs', type=int, default=7)
    parser.add_argument('--keep')
    parser.add_argument('--modules')
    options = parser.parse_args()
    os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(options.keep or temporary)
        work.mkdir(parents=True, exist_ok=True)
        comparison = Comparison(options, work)
        print('Whole process, median of', options.runs, 'runs in turn: qingbao, Typst, ratio')
        print(f'{"":<22} {"pages":>12} {"CPU s":>19} {"ratio":>6} {"peak MiB":>19} {"ratio":>6}')
        for design in TYPST_DESIGNS:
            for pages, runs in ((TWELVE_PAGES, options.runs), (NINE_HUNDRED_PAGES, min(options.runs, 3))):
                articles = comparison.cut_to(pages, design)
                comparison.whole_process(f'{design}-{pages}', articles, design, runs)
        print(f'\nAfter an edit of one character, in process, milliseconds, median of {EDITS}')
        print(f'{"":<22} {"pages":>12} {"ms":>19} {"ratio":>6}')
        for pages in (12, 100, 1000):
            comparison.edits(pages, 'measure-28')


if __name__ == '__main__':
    main()
