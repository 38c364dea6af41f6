#!/usr/bin/env python3
"""Plants one violation after another in a small made-up tree and sees that each is found, and only it."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import check_architecture as checker  # noqa: E402

MAP = """
| layer | folder | holds | may use | third party |
|---|---|---|---|---|
| 0 | `core` | values | – | – |
| 1 | `text` | cleaning | core | ICU |
| 2 | `paint` | drawing | core | Qt Widgets, HarfBuzz |
| 3 | `window` | widgets | core text paint | Qt Widgets |
"""
EDGES = {"core": "plain", "text": "plain core", "paint": "gui core", "window": "gui core;text;paint"}
FILES = {
    "core/value.h": "#pragma once\n#include <QString>\n#include <vector>\n",
    "text/clean.h": '#pragma once\n#include "core/value.h"\n',
    "text/clean.cpp": '#include "text/clean.h"\n\n#include "text/tables.h"\n#include <unicode/uchar.h>\n',
    "text/tables.h": "#pragma once\n#include <unicode/uset.h>\n",
    "paint/painter.h": '#pragma once\n#include "core/value.h"\n#include <QPainter>\n',
    "paint/painter.cpp": '#include "paint/painter.h"\n#include <hb.h>\n',
    "window/main.cpp": '#include "paint/painter.h"\n#include "text/clean.h"\n#include <QWidget>\n',
}
QT_HEADERS = {"QPainter": "Qt Gui", "QImage": "Qt Gui", "QWidget": "Qt Widgets", "QSqlQuery": "Qt Sql"}


class ArchitectureTest(unittest.TestCase):
    def violations(self, files=None, edges=None, table=MAP, optional=()):
        """What is found in the made-up tree with these files and edges put in place of the sound ones."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {**FILES, **(files or {})}.items():
                path = root / "app" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            (root / "edges").mkdir()
            for name, text in {**EDGES, **(edges or {})}.items():
                if text is not None:
                    (root / "edges" / name).write_text(text + "\n", encoding="utf-8")
            return list(checker.violations(root / "app", table, checker.read_edges(root / "edges"), QT_HEADERS,
                                           optional))

    def assertOnly(self, found, *parts):
        self.assertEqual(len(found), 1, found)
        for part in parts:
            self.assertIn(part, found[0])

    def test_sound_tree_is_clean(self):
        self.assertEqual(self.violations(), [])

    def test_include_across_undeclared_edge(self):
        found = self.violations({"text/bad.cpp": '#include "paint/painter.h"\n'})
        self.assertOnly(found, "text/bad.cpp:1", "not declared")

    def test_angled_include_across_undeclared_edge(self):
        found = self.violations({"core/bad.cpp": "\n#  include <text/clean.h>\n"})
        self.assertOnly(found, "core/bad.cpp:2", "not declared")

    def test_include_that_climbs_out_of_its_folder(self):
        self.assertOnly(self.violations({"core/bad.cpp": '#include "../text/clean.h"\n'}), "climbs")

    def test_commented_include_is_no_include(self):
        text = '// #include "paint/painter.h"\n/*\n#include "paint/painter.h"\n*/\nauto s = "//";\n'
        self.assertEqual(self.violations({"text/fine.cpp": text}), [])

    def test_include_behind_a_string_with_slashes_is_seen(self):
        text = 'auto s = "http://example.test";\n#include "paint/painter.h"\n'
        self.assertOnly(self.violations({"text/bad.cpp": text}), "text/bad.cpp:2")

    def test_gui_header_in_plain_library(self):
        for header in ("QImage", "QtGui/QImage", "QtWidgets/QtWidgets", "QWebEnginePage", "QPainter"):
            with self.subTest(header):
                self.assertOnly(self.violations({"text/bad.cpp": f"#include <{header}>\n"}), "not declared GUI")

    def test_gui_library_uses_a_module_its_row_does_not_name(self):
        found = self.violations({"paint/bad.cpp": "#include <QtWebEngineCore/QWebEnginePage>\n"})
        self.assertOnly(found, "Qt WebEngine", "does not name")

    def test_third_party_library_that_the_row_does_not_name(self):
        for header in ("hpdf.h", "qpdf/QPDF.hh", "hb-subset.h", "ft2build.h", "poppler-document.h",
                       "poppler/cpp/poppler-page.h", "libxml/parser.h", "QSqlQuery", "sqlite3.h"):
            with self.subTest(header):
                self.assertOnly(self.violations({"text/bad.cpp": f"#include <{header}>\n"}), "does not name")

    def test_third_party_header_in_public_header(self):
        found = self.violations({"text/clean.h": "#pragma once\n#include <unicode/uset.h>\n"})
        self.assertOnly(found, "text/clean.h:2", "ICU")

    def test_third_party_header_reached_through_a_private_header(self):
        found = self.violations({"text/clean.h": '#pragma once\n#include "text/tables.h"\n'})
        self.assertOnly(found, "text/tables.h:2", "ICU")

    def test_header_that_only_begins_like_a_library(self):
        self.assertEqual(self.violations({"text/fine.cpp": "#include <hbox.h>\n#include <zlib.hpp>\n"}), [])

    def test_edge_that_the_map_does_not_show(self):
        self.assertOnly(self.violations(edges={"paint": "gui core text"}), "`paint` may use")

    def test_edge_of_the_map_that_the_build_does_not_declare(self):
        self.assertOnly(self.violations(edges={"window": "gui core text paint", "text": "plain"},
                                        files={"text/clean.h": "#pragma once\n"}), "`text` may use")

    def test_edge_that_points_upward(self):
        table = MAP.replace("cleaning | core", "cleaning | core paint")
        self.assertOnly(self.violations(edges={"text": "plain core paint"}, table=table), "downward")

    def test_library_without_a_row(self):
        found = self.violations({"extra/x.h": "#pragma once\n"}, {"extra": "plain core"})
        self.assertOnly(found, "no row for `extra`")

    def test_row_without_a_library(self):
        self.assertOnly(self.violations(table=MAP + "| 2 | `mail` | letters | core | – |\n"), "`mail` is not built")

    def test_folder_that_is_not_declared(self):
        self.assertOnly(self.violations({"extra/x.cpp": "int x;\n"}), "app/extra")

    def test_build_without_the_editor(self):
        self.assertEqual(self.violations(edges={"window": None, "paint": None}, optional=("window", "paint")), [])

    def test_map_without_a_table(self):
        self.assertIn("no table", self.violations(table="# nothing\n")[0])


if __name__ == "__main__":
    unittest.main()
