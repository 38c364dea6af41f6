#!/usr/bin/env python3
"""Checks that the code keeps to the layers it declares.

    check_architecture.py --app app --map app/README.md --edges build/…/edges [--qt-headers DIR]

Three descriptions of the same thing must agree: the table of layers in app/README.md, the edges that the build wrote
down (one file per library: "gui" or "plain", then the libraries it may use), and the #include lines of the sources.
Prints one line per violation, `file:line: what: what to do`, and exits 1 if there is any.
"""
import argparse
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]')
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.S)
SOURCE_SUFFIXES = {".h", ".cpp"}

# Third-party libraries as the table calls them, and the include paths that are theirs.
LIBRARIES = {
    "libharu": r"hpdf(_\w+)?\.h",
    "qpdf": r"qpdf/.*",
    "lcms2": r"lcms2(_plugin)?\.h",
    "PCRE2": r"pcre2\.h",
    "HarfBuzz": r"(harfbuzz/)?hb(-\w+)?\.h",
    "FreeType": r"ft2build\.h|freetype.*",
    "fontconfig": r"fontconfig/.*",
    "ICU": r"unicode/.*",
    "poppler": r"poppler[-/].*",
    "libime": r"libime/.*",
    "libpinyin": r"pinyin\.h",
    "Berkeley DB": r"db\.h",
    "GMime": r"gmime/.*",
    "libxml2": r"(libxml2/)?libxml/.*",
    "libzip": r"zip(conf)?\.h",
    "SQLite": r"sqlite3(ext)?\.h",
    "libpq": r"libpq.*",
    "libcurl": r"curl/.*",
    "zlib": r"zlib\.h",
    "libpng": r"png\.h",
    "libjpeg": r"jpeglib\.h",
    "Google Benchmark": r"benchmark/.*",
}
# Qt's modules by folder name, and what the table calls them. Qt Core is everyone's.
QT_MODULES = {
    "QtGui": "Qt Gui",
    "QtWidgets": "Qt Widgets",
    "QtPrintSupport": "Qt Print Support",
    "QtOpenGL": "Qt OpenGL",
    "QtOpenGLWidgets": "Qt OpenGL",
    "QtWebEngineCore": "Qt WebEngine",
    "QtWebEngineWidgets": "Qt WebEngine",
    "QtWebChannel": "Qt WebChannel",
    "QtSql": "Qt Sql",
    "QtNetwork": "Qt Network",
    "QtXml": "Qt Xml",
    "QtConcurrent": "Qt Concurrent",
    "QtSvg": "Qt Svg",
    "QtPdf": "Qt Pdf",
    "QtTest": "Qt Test",
}
GUI_MODULES = {"Qt Gui", "Qt Widgets", "Qt Print Support", "Qt OpenGL", "Qt WebEngine", "Qt Svg"}
# Naming the left module in the table allows the right ones too: its own headers bring them along.
IMPLIED = {"Qt Widgets": {"Qt Gui"}, "Qt WebEngine": {"Qt Network"}, "Qt Print Support": {"Qt Gui"}}


@dataclass
class Layer:
    """One row of the table in app/README.md."""

    level: int
    uses: set
    third_party: set
    line: int


@dataclass
class Include:
    line: int
    path: str
    is_quoted: bool


@dataclass
class Source:
    path: Path
    library: str
    includes: list = field(default_factory=list)

    @property
    def name(self):
        return f"{self.library}/{self.path.name}"


def cells_of(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def read_map(text):
    """The rows `| layer | folder | holds | may use | third party |` whose folder stands in back quotes."""
    layers = {}
    for number, line in enumerate(text.splitlines(), 1):
        cells = cells_of(line)
        folder = re.fullmatch(r"`(\w+)`", cells[1]) if len(cells) == 5 else None
        if not folder or not cells[0].isdigit():
            continue
        uses = set() if cells[3] in ("–", "-", "") else set(cells[3].split())
        third = {name.strip() for name in cells[4].split(",")} - {"–", "-", ""}
        layers[folder.group(1)] = Layer(int(cells[0]), uses, third, number)
    return layers


def read_edges(folder):
    """{library: (is_gui, {used libraries})} as the build declared them."""
    edges = {}
    for file in sorted(folder.iterdir()):
        kind, *uses = re.split(r"[\s;]+", file.read_text(encoding="utf-8").strip())
        edges[file.name] = (kind == "gui", set(uses))
    return edges


def without_comments(text):
    """Comments blanked out, lines kept; strings are left alone, for the file names of includes are strings."""
    def blank(match):
        found = match.group(0)
        return re.sub(r"[^\n]", " ", found) if found.startswith("/") else found

    return COMMENT_OR_STRING.sub(blank, text)


def read_source(path, library):
    source = Source(path, library)
    text = without_comments(path.read_text(encoding="utf-8"))
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            source.includes.append(Include(number, found.group(2), found.group(1) == '"'))
    return source


def read_sources(app):
    """All sources under app/<library>; the library is the first folder."""
    return [read_source(path, path.relative_to(app).parts[0])
            for path in sorted(app.rglob("*"))
            if path.suffix in SOURCE_SUFFIXES and len(path.relative_to(app).parts) > 1]


def qt_header_modules(folder):
    """{"QImage": "Qt Gui", "qimage.h": "Qt Gui", …} from the installed headers of the modules known here."""
    modules = {}
    for module, name in QT_MODULES.items():
        directory = folder / module if folder else None
        if directory and directory.is_dir():
            modules.update({file.name: name for file in directory.iterdir() if file.is_file()})
    return modules


def third_party_of(path, qt_headers):
    """What the table calls the library that an include path belongs to, or None for Qt Core, ours and the standard's."""
    first = path.split("/")[0]
    if first in QT_MODULES:
        return QT_MODULES[first]
    if path in qt_headers:
        return qt_headers[path]
    if "/" not in path and re.fullmatch(r"Q(WebEngine|Web)\w+", path):
        return "Qt WebEngine"
    return next((name for name, pattern in LIBRARIES.items() if re.fullmatch(pattern, path)), None)


def check_map_against_edges(layers, edges, app, optional):
    for name, (_, uses) in edges.items():
        if name not in layers:
            yield f"app/README.md: no row for `{name}`: add it to the table of layers"
            continue
        row = layers[name]
        if uses != row.uses:
            yield (f"app/README.md:{row.line}: `{name}` may use {sorted(row.uses)}, but the build declares "
                   f"{sorted(uses)}: make the row and app/{name}/CMakeLists.txt agree")
        for used in sorted(uses):
            if used in layers and layers[used].level >= row.level:
                yield f"app/{name}/CMakeLists.txt: `{used}` is not in a lower layer: edges point downward only"
    for name, row in layers.items():
        if name in edges or (name in optional and (app / name).is_dir()):
            continue
        yield f"app/README.md:{row.line}: `{name}` is not built: remove the row, or add app/{name}/CMakeLists.txt"


def check_includes(source, edges, layers, qt_headers, folders):
    is_gui, uses = edges[source.library]
    row = layers.get(source.library)
    allowed = set(row.third_party) if row else None
    for name in set(allowed or ()):
        allowed |= IMPLIED.get(name, set())
    for include in source.includes:
        where = f"{source.path}:{include.line}"
        first = include.path.split("/")[0]
        if ".." in include.path.split("/"):
            yield f'{where}: "{include.path}" climbs out of its folder: name it from app/'
        elif first in folders and "/" in include.path:
            if first != source.library and first not in uses:
                yield (f'{where}: "{include.path}" crosses an edge that is not declared: `{source.library}` may use '
                       f'{sorted(uses)}')
        else:
            third = third_party_of(include.path, qt_headers)
            if third in GUI_MODULES and not is_gui:
                yield f"{where}: <{include.path}> is {third}, and `{source.library}` is not declared GUI"
            elif third and allowed is not None and third not in allowed:
                yield (f"{where}: <{include.path}> is {third}, which app/README.md does not name in the row of "
                       f"`{source.library}`")


def public_headers(sources):
    """Headers that another library includes, and all headers of the same library that those bring along."""
    by_name = {source.name: source for source in sources if source.path.suffix == ".h"}
    waiting = [by_name[include.path] for source in sources for include in source.includes
               if include.path in by_name and by_name[include.path].library != source.library]
    public = {}
    while waiting:
        header = waiting.pop()
        if header.name in public:
            continue
        public[header.name] = header
        waiting += [by_name[include.path] for include in header.includes if include.path in by_name]
    return public.values()


def check_public_headers(sources, qt_headers):
    for header in sorted(public_headers(sources), key=lambda source: source.name):
        for include in header.includes:
            third = third_party_of(include.path, qt_headers)
            if third and not third.startswith("Qt "):
                yield (f"{header.path}:{include.line}: <{include.path}> of {third} stands in a header that other "
                       "libraries include: keep it in a .cpp or a private header")


def violations(app, map_text, edges, qt_headers, optional=()):
    layers = read_map(map_text)
    if not layers:
        yield "app/README.md: no table of layers found"
    yield from check_map_against_edges(layers, edges, app, optional)
    sources = read_sources(app)
    folders = {source.library for source in sources} | set(edges)
    undeclared = folders - set(edges) - set(optional)
    for name in sorted(undeclared):
        yield f"app/{name}: holds sources, but no CMakeLists.txt declares it"
    for source in sources:
        if source.library in edges:
            yield from check_includes(source, edges, layers, qt_headers, folders)
    yield from check_public_headers(sources, qt_headers)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--app", type=Path, required=True)
    parser.add_argument("--map", type=Path, required=True)
    parser.add_argument("--edges", type=Path, required=True)
    parser.add_argument("--qt-headers", type=Path)
    parser.add_argument("--optional", nargs="*", default=[], help="folders that this build leaves out")
    arguments = parser.parse_args()
    found = list(violations(arguments.app, arguments.map.read_text(encoding="utf-8"), read_edges(arguments.edges),
                            qt_header_modules(arguments.qt_headers), arguments.optional))
    print("\n".join(found) if found else "The code keeps to its layers.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
