#include "importers/pdf_reader.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

const QStringList kBody{
    QStringLiteral("颍川市工业运行调度会日前召开，会议通报了前三季度规模以上工业企业的运行情况，并"
                   "对第四季度的重点工作作出安排，要求各县区逐户走访企业，摸清订单需求。"),
    QStringLiteral("会议认为，装备制造和食品加工行业保持了较快增长，新能源材料行业的产能利用率稳步"
                   "回升，工业用电量连续多个月保持正增长，企业预期总体向好。"),
    QStringLiteral("有关负责人表示，下一阶段将把链主企业的配套需求编成清单，向本地中小企业公开发布"
                   "，并组织专场对接活动，帮助企业在家门口找到订单。"),
};

/// Sets paragraphs into columns, each character on a grid of its own size, first lines indented by
/// two.
class PageSetter {
public:
    explicit PageSetter(QPaintDevice* device) : m_painter(device) { }

    void headline(const QString& text, double left, double baseline)
    {
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPixelSize(20);
        m_painter.setFont(font);
        m_painter.drawText(QPointF(left, baseline), text);
    }

    /// Returns the baseline behind the last line.
    double column(const QStringList& paragraphs, double left, double top, int characters)
    {
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPixelSize(10);
        m_painter.setFont(font);
        double baseline = top;
        for (const QString& paragraph : paragraphs) {
            int place = 2;
            for (const QChar c : paragraph) {
                const bool mayHang = QStringView(u"，。、”").contains(c);
                if (place >= characters && !mayHang) {
                    place = 0;
                    baseline += 16;
                }
                m_painter.drawText(QPointF(left + place * 10, baseline), QString(c));
                ++place;
            }
            baseline += 16;
        }
        return baseline;
    }

private:
    QPainter m_painter;
};

QByteArray page(const std::function<void(PageSetter&)>& draw)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        PageSetter setter(&writer);
        draw(setter);
    }
    return bytes;
}

std::vector<Article> articlesOf(const QByteArray& pdf)
{
    const auto document = readPdf(pdf, QStringLiteral("a.pdf"), {});
    return document.isOk() ? text::clean(document.value().value.raw).articles
                           : std::vector<Article>{};
}

} // namespace

class PdfReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsOneColumn();
    void readsTwoColumnsUnderAHeadline();
    void sayThatItIsEncrypted();
    void saysThatItHasNoText();
};

void PdfReaderTest::initTestCase()
{
    if (!QFontDatabase::hasFamily(QStringLiteral("Noto Sans CJK SC")))
        QSKIP("the font Noto Sans CJK SC is not installed");
}

void PdfReaderTest::readsOneColumn()
{
    const auto articles = articlesOf(page([](PageSetter& setter) {
        setter.headline(QStringLiteral("工业经济稳中有进"), 200, 60);
        setter.column(kBody, 60, 100, 40);
    }));
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, QStringLiteral("工业经济稳中有进"));
    QCOMPARE(articles[0].blocks.size(), size_t(kBody.size()));
    for (size_t i = 0; i < articles[0].blocks.size(); ++i)
        QCOMPARE(articles[0].blocks[i].text, kBody[qsizetype(i)]);
}

void PdfReaderTest::readsTwoColumnsUnderAHeadline()
{
    const auto articles = articlesOf(page([](PageSetter& setter) {
        setter.headline(QStringLiteral("前三季度颍川工业经济稳中有进"), 150, 60);
        setter.column(kBody, 60, 100, 22);
        setter.column({kBody[2], kBody[1]}, 310, 100, 22);
    }));
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, QStringLiteral("前三季度颍川工业经济稳中有进"));
    QStringList texts;
    for (const Block& block : articles[0].blocks)
        texts << block.text;
    QCOMPARE(texts, (kBody + QStringList{kBody[2], kBody[1]}));
}

void PdfReaderTest::sayThatItIsEncrypted()
{
    // A file whose encryption dictionary needs a user password.
    QFile file(QStringLiteral(QB_SOURCE_DIR "/tests/fixtures/importers/encrypted.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto result = readPdf(file.readAll(), QStringLiteral("a.pdf"), {});
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::Unsupported);
    QVERIFY(result.error().message.contains(QStringLiteral("密码")));
}

void PdfReaderTest::saysThatItHasNoText()
{
    const auto result = readPdf(page([](PageSetter&) {}), QStringLiteral("a.pdf"), {});
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::Unsupported);
}

QTEST_MAIN(PdfReaderTest)
#include "pdf_reader_test.moc"
