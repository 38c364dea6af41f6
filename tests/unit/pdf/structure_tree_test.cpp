#include "pdf_tools.h"
#include "sample_document.h"

#include "pdf/pdf_writer.h"

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>

using namespace qb;
using namespace qb::pdf;
using qb::pdf::test::SampleDocument;
using Role = page::StructureRole;

/// The structure as poppler reads it.
class StructureTreeTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString treeOf(const page::Document& document)
    {
        const auto made = writePdf(document, {});
        if (made.isError())
            return made.error().oneLine();
        const QString name = m_folder.filePath(QStringLiteral("a.pdf"));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(made.value().value);
        file.close();
        return test::said(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), name});
    }
    /// The words of `tree` that are in `names`, in order.
    static QStringList only(const QString& tree, const QStringList& names)
    {
        QStringList found;
        const QStringList lines = tree.split(QLatin1Char('\n'));
        for (const QString& line : lines) {
            const QString word
                = line.trimmed().section(QLatin1Char(' '), 0, 0).remove(QLatin1Char(':'));
            if (names.contains(word))
                found << word;
        }
        return found;
    }
    static void line(SampleDocument& sample, int node, const QString& text, double y)
    {
        sample.tag(node);
        sample.line(QStringLiteral("songti"), text, 12, 60, y);
        sample.tag(page::Tag::kClose);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::isInstalled("pdfinfo"))
            QSKIP("pdfinfo is not installed");
    }

    /// The masthead's nodes are made last and stand first.
    void readsInTheOrderOfThePages()
    {
        SampleDocument sample;
        const int document = sample.node(Role::Document, -1);
        const int title = sample.node(Role::Heading, document, 1);
        const int text = sample.node(Role::Paragraph, document);
        const int masthead = sample.node(Role::Paragraph, document);
        sample.addPage();
        line(sample, masthead, QStringLiteral("报头"), 60);
        line(sample, title, QStringLiteral("标题"), 90);
        sample.addPage();
        line(sample, text, QStringLiteral("正文𬭚"), 60);
        const QString tree = treeOf(sample.document);
        const auto first = tree.indexOf(QStringLiteral("报头"));
        const auto second = tree.indexOf(QStringLiteral("标题"));
        const auto third = tree.indexOf(QStringLiteral("正文𬭚"));
        QVERIFY2(first >= 0 && first < second && second < third, qPrintable(tree));
    }

    void putsLooseItemsInLists()
    {
        SampleDocument sample;
        const int document = sample.node(Role::Document, -1);
        const int before = sample.node(Role::Paragraph, document);
        const int one = sample.node(Role::ListItem, document);
        const int two = sample.node(Role::ListItem, document);
        const int after = sample.node(Role::Paragraph, document);
        sample.addPage();
        double y = 60;
        for (const int node : {before, one, two, after})
            line(sample, node, QStringLiteral("第 %1 行").arg(node), y += 30);
        const QString tree = treeOf(sample.document);
        QCOMPARE(only(tree,
                     {QStringLiteral("P"), QStringLiteral("L"), QStringLiteral("LI"),
                         QStringLiteral("LBody")}),
            (QStringList{QStringLiteral("P"), QStringLiteral("L"), QStringLiteral("LI"),
                QStringLiteral("LBody"), QStringLiteral("LI"), QStringLiteral("LBody"),
                QStringLiteral("P")}));
    }

    void marksFoliosAsPagination()
    {
        SampleDocument sample;
        const int document = sample.node(Role::Document, -1);
        const int text = sample.node(Role::Paragraph, document);
        sample.addPage();
        line(sample, text, QStringLiteral("正文"), 60);
        line(sample, page::Tag::kPagination, QStringLiteral("第1页"), 800);
        line(sample, page::Tag::kArtifact, QStringLiteral("饰"), 700);
        const auto made = writePdf(sample.document, {});
        QVERIFY(made.isOk());
        const QString name = m_folder.filePath(QStringLiteral("c.pdf"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(made.value().value);
        file.close();
        if (!test::isInstalled("qpdf"))
            QSKIP("qpdf is not installed");
        const QString content = test::said(QStringLiteral("qpdf"),
            {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), name,
                QStringLiteral("-")});
        QCOMPARE(content.count(QStringLiteral("/Artifact<</Type/Pagination>>BDC")), 1);
        QCOMPARE(content.count(QStringLiteral("/Artifact BMC")), 1);
        QVERIFY(!treeOf(sample.document).contains(QStringLiteral("第1页")));
    }

    void partsHeadAndBodyOfTables()
    {
        SampleDocument sample;
        const int document = sample.node(Role::Document, -1);
        const int table = sample.node(Role::Table, document);
        sample.addPage();
        double y = 60;
        for (const bool isHeader : {true, false, false}) {
            const int row = sample.node(Role::TableRow, table);
            const int cell = sample.node(isHeader ? Role::TableHeader : Role::TableCell, row);
            sample.node(isHeader ? Role::TableHeader : Role::TableCell, row); // draws nothing
            line(sample, cell, QStringLiteral("𠮷"), y += 30);
        }
        const QStringList names{QStringLiteral("THead"), QStringLiteral("TBody"),
            QStringLiteral("TR"), QStringLiteral("TH"), QStringLiteral("TD")};
        QCOMPARE(only(treeOf(sample.document), names),
            (QStringList{QStringLiteral("THead"), QStringLiteral("TR"), QStringLiteral("TH"),
                QStringLiteral("TH"), QStringLiteral("TBody"), QStringLiteral("TR"),
                QStringLiteral("TD"), QStringLiteral("TD"), QStringLiteral("TR"),
                QStringLiteral("TD"), QStringLiteral("TD")}));
    }

    void findsNotesByTheirIds()
    {
        SampleDocument sample;
        sample.addPage();
        const int root = sample.node(Role::Document, -1);
        for (int i = 0; i < 11; ++i)
            line(sample, sample.node(Role::Note, root), QStringLiteral("𠮷注"), 60 + 20 * i);
        const auto made = writePdf(sample.document, {});
        QVERIFY(made.isOk());
        const QString name = m_folder.filePath(QStringLiteral("notes.pdf"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(made.value().value);
        file.close();
        const QString text = test::said(QStringLiteral("qpdf"),
            {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), name,
                QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral("/IDTree")));
        const qsizetype names = text.indexOf(QStringLiteral("/Names"));
        QVERIFY(names > 0);
        QVERIFY(text.indexOf(QStringLiteral("(note10)"), names)
            < text.indexOf(QStringLiteral("(note2)"), names)); // sorted as strings
    }

    void saysWhereFiguresStand()
    {
        SampleDocument sample;
        const int document = sample.node(Role::Document, -1);
        const int figure = sample.node(Role::Figure, document);
        sample.document.structure[size_t(figure)].alternativeText = QStringLiteral("一片灰");
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        const QString id = sample.image(bytes, QStringLiteral("a.png"));
        sample.addPage();
        sample.tag(figure);
        sample.page().items.emplace_back(page::ImageItem{
            id, {Length::pt(100), Length::pt(200), Length::pt(30), Length::pt(40)}, {}});
        sample.tag(page::Tag::kClose);
        const auto made = writePdf(sample.document, {});
        QVERIFY(made.isOk());
        const QString name = m_folder.filePath(QStringLiteral("b.pdf"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(made.value().value);
        file.close();
        const QString tree
            = test::said(QStringLiteral("pdfinfo"), {QStringLiteral("-struct"), name});
        QVERIFY2(tree.contains(QStringLiteral("Figure")), qPrintable(tree));
        QVERIFY2(tree.contains(QStringLiteral("BBox")), qPrintable(tree));
        QVERIFY2(tree.contains(QStringLiteral("601.89")), qPrintable(tree)); // 841.89 - 240
    }

    void saysThatAFigureHasNoWords()
    {
        SampleDocument sample;
        const int document = sample.node(Role::Document, -1);
        const int figure = sample.node(Role::Figure, document);
        sample.addPage();
        sample.tag(figure);
        sample.tag(page::Tag::kClose);
        PdfOptions options;
        const auto hasWarning = [&] {
            const auto made = writePdf(sample.document, options);
            return made.isOk()
                && std::any_of(made.value().warnings.begin(), made.value().warnings.end(),
                    [](const Warning& warning) {
                        return warning.kind == QLatin1String("no-alternative-text");
                    });
        };
        QVERIFY(!hasWarning()); // nothing is claimed
        options.profile.isAccessible = true;
        QVERIFY(hasWarning());
        sample.document.structure[size_t(figure)].alternativeText = QStringLiteral("一片灰");
        QVERIFY(!hasWarning());
    }
};

QTEST_GUILESS_MAIN(StructureTreeTest)
#include "structure_tree_test.moc"
