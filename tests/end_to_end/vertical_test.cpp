#include "program.h"

#include <QTemporaryDir>
#include <QtTest>

/// 竖排 as a template asks for it, read again out of the PDF by two other programs.
class VerticalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textIsExtractedInOrder_data();
    void textIsExtractedInOrder();
    void preflightFindsTheReadingOrderRight();

private:
    QString file(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

namespace {

const char kTemplate[] = R"({"format": 1, "id": "vertical", "name": "竖排",
  "page": {"width": "180mm", "height": "240mm", "top": "15mm", "inner": "15mm", "em": "10.5pt",
           "charactersPerLine": 40, "pitch": "17pt", "lines": 33},
  "styles": {
    "body": {"indent": 2},
    "title": {"font": "heiti", "size": "22pt", "leading": "32pt", "indent": 0,
              "writingMode": "vertical", "verticalLength": 9, "alignment": "end"},
    "quote": {"size": "12pt", "leading": "22pt", "writingMode": "vertical", "verticalLength": 16,
              "indent": 2, "alignment": "centre"}},
  "folio": {"position": "none"}})";

const char kIssue[] = R"({"format": 1, "sections": [{"name": "要闻", "articles": [{
  "title": "小城书市12日开张：Open Day迎来“第3代”读者", "blocks": [
  {"text": "清晨6点半，河边的灯还亮着。"},
  {"kind": "quote", "text": "他在《河工记》（1962年版）里写道：“水来了，‘人’不能走。”——那年8月，堤上住了12户、50%的人家；（图3）DeepSeek与5G都还没有……𬭚字、𠮷字也还有人写。"},
  {"text": "末段又是横排。"}]}]}]})";

} // namespace

void VerticalTest::initTestCase()
{
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("template")));
    QVERIFY(writeFile(file(QStringLiteral("template/template.json")), kTemplate));
    QVERIFY(writeFile(file(QStringLiteral("issue.json")), kIssue));
    const Outcome outcome = qingbao({QStringLiteral("render"), file(QStringLiteral("issue.json")),
        QStringLiteral("--template"), file(QStringLiteral("template")), QStringLiteral("-o"),
        file(QStringLiteral("out.pdf")), QStringLiteral("--json")});
    QVERIFY2(outcome.status == 0, outcome.errors.constData());
}

void VerticalTest::textIsExtractedInOrder_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<bool>("keepsBlocks"); // others sort vertical and lying blocks themselves
    const QString pdf = file(QStringLiteral("out.pdf"));
    QTest::newRow("poppler") << QStringList{QStringLiteral("pdftotext"), pdf, QStringLiteral("-")}
                             << false;
    QTest::newRow("poppler-raw") << QStringList{QStringLiteral("pdftotext"), QStringLiteral("-raw"),
        pdf, QStringLiteral("-")} << true;
    QTest::newRow("mupdf") << QStringList{QStringLiteral("mutool"), QStringLiteral("draw"),
        QStringLiteral("-F"), QStringLiteral("text"), pdf}
                           << true;
}

void VerticalTest::textIsExtractedInOrder()
{
    QFETCH(const QStringList, command);
    QFETCH(const bool, keepsBlocks);
    if (!isInstalled(command.front()))
        QSKIP(qPrintable(command.front() + QStringLiteral(" is not installed")));
    QString text = QString::fromUtf8(runProgram(command.front(), command.mid(1)).output);
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    const QStringList blocks{QStringLiteral("小城书市12日开张：OpenDay迎来“第3代”读者"),
        QStringLiteral("清晨6点半，河边的灯还亮着。"),
        QStringLiteral(
            "他在《河工记》（1962年版）里写道：“水来了，‘人’不能走。”——那年8月，堤上住了12户、50%的人家；（图3）DeepSeek与5G都还没有……𬭚字、𠮷字也还有人写。"),
        QStringLiteral("末段又是横排。")};
    for (const QString& block : blocks)
        QVERIFY2(text.contains(block), qPrintable(text));
    if (keepsBlocks)
        QCOMPARE(text, QStringLiteral("要闻") + blocks.join(QString()));
}

void VerticalTest::preflightFindsTheReadingOrderRight()
{
    const Outcome outcome = qingbao(
        {QStringLiteral("preflight"), file(QStringLiteral("out.pdf")), QStringLiteral("--json")});
    QVERIFY2(outcome.output.contains("\"findings\""), outcome.errors.constData());
    QVERIFY2(!outcome.output.contains("tag.order"), outcome.output.constData());
}

QTEST_GUILESS_MAIN(VerticalTest)
#include "vertical_test.moc"
