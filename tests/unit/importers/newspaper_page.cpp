#include "newspaper_page.h"

#include "text/cjk_class.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPdfWriter>

using namespace qb;

namespace {

constexpr double kScale = 10; ///< device units a point, so that no width is rounded

/// Unbreakable pieces: an ideograph, a mark, or a Western word.
QStringList piecesOf(const QString& text)
{
    QStringList pieces;
    const auto isWestern = [](QChar c) {
        return c.unicode() < 0x250;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u' ') {
            pieces << QString(u' ');
        } else if (isWestern(c) && !pieces.isEmpty() && pieces.last() != QString(u' ')
            && isWestern(pieces.last().back())) {
            pieces.last() += c;
        } else if (c.isLowSurrogate()) {
            pieces.last() += c;
        } else {
            pieces << QString(c);
        }
    }
    return pieces;
}

bool mayStartLine(const QString& piece)
{
    return !text::isForbiddenAtLineStart(text::charClass(piece.front().unicode()))
        || piece.front().isSurrogate();
}

bool mayEndLine(const QString& piece)
{
    return !text::isForbiddenAtLineEnd(text::charClass(piece.back().unicode()))
        || piece.back().isSurrogate();
}

QString squashed(QString text)
{
    return text.remove(u' ');
}

} // namespace

void NewspaperPage::setFace(const char* family, double size, bool bold)
{
    QFont font(QString::fromLatin1(family));
    font.setPixelSize(qRound(size * kScale));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    m_painter.setFont(font);
}

void NewspaperPage::drawLine(
    const QStringList& pieces, double left, double baseline, double width, bool isJustified)
{
    const QFontMetricsF metrics(m_painter.font());
    double natural = 0;
    for (const QString& piece : pieces)
        natural += metrics.horizontalAdvance(piece) / kScale;
    const double extra
        = isJustified && pieces.size() > 1 ? (width - natural) / double(pieces.size() - 1) : 0;
    for (const QString& piece : pieces) {
        if (!m_isTrial && piece != QString(u' '))
            m_painter.drawText(QPointF(left, baseline) * kScale, piece);
        left += metrics.horizontalAdvance(piece) / kScale + extra;
    }
}

QStringList NewspaperPage::body(const QStringList& paragraphs, const std::vector<QRectF>& columns)
{
    QStringList fitting = paragraphs;
    m_isTrial = true;
    while (!set(fitting, columns))
        fitting.removeLast();
    m_isTrial = false;
    set(fitting, columns);
    return fitting;
}

bool NewspaperPage::set(const QStringList& paragraphs, const std::vector<QRectF>& columns)
{
    size_t column = 0;
    double baseline = columns.front().top() + bodySize;
    const auto nextLine = [&] {
        baseline += leading;
        if (baseline > columns[column].bottom() && column + 1 < columns.size())
            baseline = columns[++column].top() + bodySize;
    };
    bool isFirst = true;
    for (const QString& paragraph : paragraphs) {
        const bool isSubhead = paragraph.startsWith(u'#');
        setFace(isSubhead ? "Noto Sans CJK SC" : "Noto Serif CJK SC", bodySize, isSubhead);
        const QFontMetricsF metrics(m_painter.font());
        const QStringList pieces = piecesOf(isSubhead ? paragraph.mid(1) : paragraph);
        QStringList line;
        double used = 0;
        double indent = isSubhead ? 0 : 2 * bodySize;
        for (const QString& piece : pieces) {
            const double width = metrics.horizontalAdvance(piece) / kScale;
            if (!isFirst)
                nextLine();
            isFirst = true;
            if (used + width > columns[column].width() - indent + 0.01 && !line.isEmpty()) {
                QStringList carried;
                while (line.size() > 1
                    && (!mayStartLine(carried.isEmpty() ? piece : carried.front())
                        || !mayEndLine(line.last())))
                    carried.prepend(line.takeLast());
                if (line.last() == QString(u' '))
                    line.removeLast();
                drawLine(line, columns[column].left() + indent, baseline,
                    columns[column].width() - indent, true);
                nextLine();
                line = carried;
                indent = 0;
                used = 0;
                for (const QString& one : carried)
                    used += metrics.horizontalAdvance(one) / kScale;
            }
            if (line.isEmpty() && piece == QString(u' '))
                continue;
            line << piece;
            used += width;
        }
        drawLine(line, columns[column].left() + indent, baseline, columns[column].width(), false);
        isFirst = false;
    }
    return baseline <= columns.back().bottom();
}

double NewspaperPage::headline(const QStringList& lines, const QRectF& area, double size)
{
    setFace("Noto Sans CJK SC", size, true);
    double baseline = area.top() + size * 0.9;
    for (const QString& line : lines) {
        const double width = QFontMetricsF(m_painter.font()).horizontalAdvance(line) / kScale;
        drawLine(piecesOf(line), area.center().x() - width / 2, baseline, width, false);
        baseline += size * 1.25;
    }
    return baseline - size * 1.05;
}

void NewspaperPage::headlineAtLeft(const QString& text, double left, double top, double size)
{
    setFace("Noto Sans CJK SC", size, true);
    drawLine(piecesOf(text), left, top + size * 0.9, 0, false);
}

void NewspaperPage::verticalHeadline(const QString& text, double left, double top, double size)
{
    setFace("Noto Sans CJK SC", size, true);
    double baseline = top + size * 0.9;
    for (const QChar c : text) {
        m_painter.drawText(QPointF(left, baseline) * kScale, QString(c));
        baseline += size * 1.1;
    }
}

void NewspaperPage::small(const QString& text, double left, double baseline, double size)
{
    setFace("Noto Serif CJK SC", size);
    drawLine(piecesOf(text), left, baseline, 0, false);
}

void NewspaperPage::rule(double x1, double y1, double x2, double y2, double width)
{
    m_painter.setPen(QPen(Qt::black, width * kScale));
    m_painter.drawLine(QPointF(x1, y1) * kScale, QPointF(x2, y2) * kScale);
}

void NewspaperPage::box(const QRectF& area)
{
    m_painter.setPen(QPen(Qt::black, 0.7 * kScale));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(area.topLeft() * kScale, area.size() * kScale));
}

void NewspaperPage::picture(const QRectF& area)
{
    QImage image(qRound(area.width()), qRound(area.height()), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(
                x, y, qRgb((x * 3) % 256, (y * 5) % 256, (x + y + int(area.left())) % 256));
    }
    m_painter.drawImage(QRectF(area.topLeft() * kScale, area.size() * kScale), image);
}

QByteArray pdfOf(
    const std::vector<std::function<void(NewspaperPage&)>>& pages, double width, double height)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(int(72 * kScale));
    writer.setPageSize(QPageSize(QSizeF(width, height), QPageSize::Point));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    for (size_t i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        NewspaperPage page(painter);
        pages[i](page);
    }
    painter.end();
    return bytes;
}

QString paragraph(int number)
{
    static const QStringList places{QStringLiteral("颍川市"), QStringLiteral("砚山县"),
        QStringLiteral("青浦镇"), QStringLiteral("沐河新区"), QStringLiteral("栾溪乡"),
        QStringLiteral("云台街道"), QStringLiteral("澄江港")};
    static const QStringList things{QStringLiteral("精密轴承"), QStringLiteral("光伏玻璃"),
        QStringLiteral("冷链仓库"), QStringLiteral("工业机器人"), QStringLiteral("氢燃料电池"),
        QStringLiteral("中药饮片"), QStringLiteral("智能电表"), QStringLiteral("高强度纤维")};
    static const QStringList sentences{
        QStringLiteral("%1的%2生产线本周完成改造，日产量由%3件提高到%4件，次品率降到2.6%。"),
        QStringLiteral("记者在%1看到，一批刚下线的%2正装车外运，订单已经排到明年%5月。"),
        QStringLiteral("“过去靠人工，一天只能检%3件，如今机器昼夜不停。”车间主任说。"),
        QStringLiteral("%1今年前%5个月新开工项目%3个，总投资%4亿元，其中%2项目占四成。"),
        QStringLiteral("企业引进了ABX型控制器和Smart Line软件，能耗比原来下降了约%5个百分点。"),
        QStringLiteral(
            "业内人士认为，%2的市场还在扩大，但同质竞争、人才短缺、标准滞后等问题不容回避。"),
        QStringLiteral("据介绍，%1将分三批发放补贴：第一批%3万元，第二批%4万元，其余年底结清。"),
        QStringLiteral("有关部门提醒，购买%2时要查验编号，发现问题可拨打服务热线。"),
        QStringLiteral("下一步，%1计划建设%2检验中心，面向周边%5个县区开放。"),
        QStringLiteral("这样一来，原本要跑%5趟的手续，现在一次就能办完；材料也由%3份减到%5份。"),
        QStringLiteral("项目负责人告诉记者：“我们先后试验了%3种配方，才把成本压到每公斤%4元。”"),
        QStringLiteral("到%5月底，%1累计培训工人%4人次，%2岗位的缺口基本补上。"),
    };
    QString result;
    const int count = 2 + number * 7 % 5;
    for (int i = 0; i < count; ++i) {
        const int seed = number * 31 + i * 17;
        QString sentence = sentences[(number * 5 + i * 7) % sentences.size()];
        sentence.replace(QStringLiteral("%1"), places[seed % places.size()])
            .replace(QStringLiteral("%2"), things[seed % things.size()])
            .replace(QStringLiteral("%3"), QString::number(20 + seed * 13 % 900))
            .replace(QStringLiteral("%4"), QString::number(100 + seed * 29 % 5000))
            .replace(QStringLiteral("%5"), QString::number(2 + seed % 9));
        result += sentence;
    }
    return result;
}

QStringList paragraphs(int first, int count)
{
    QStringList result;
    for (int i = 0; i < count; ++i)
        result << paragraph(first + i);
    return result;
}

Score scoreOf(const std::vector<Story>& stories, const std::vector<Article>& articles)
{
    Score score;
    size_t hits = 0;
    size_t found = 0;
    size_t wanted = 0;
    std::vector<bool> isUsed(articles.size(), false);
    const auto textsOf = [](const Article& article) {
        QStringList texts;
        for (const Block& block : article.blocks) {
            if (block.kind == BlockKind::Paragraph)
                texts << squashed(block.text);
            else if (block.kind == BlockKind::Subhead)
                texts << u'#' + squashed(block.text);
        }
        return texts;
    };
    for (const Article& article : articles)
        found += size_t(textsOf(article).size());
    for (const Story& story : stories) {
        QStringList gold;
        for (const QString& text : story.blocks)
            gold << squashed(text);
        wanted += size_t(gold.size());
        qsizetype most = -1;
        size_t best = articles.size();
        for (size_t i = 0; i < articles.size(); ++i) {
            qsizetype shared = squashed(articles[i].title) == squashed(story.title) ? 1 : 0;
            for (const QString& text : textsOf(articles[i]))
                shared += gold.contains(text) ? text.size() : 0;
            if (!isUsed[i] && shared > most) {
                most = shared;
                best = i;
            }
        }
        if (best == articles.size())
            continue;
        isUsed[best] = true;
        const Article& article = articles[best];
        QStringList texts = textsOf(article);
        for (const QString& text : gold) {
            if (texts.removeOne(text))
                ++hits;
            else
                score.misses
                    += QStringLiteral("\n  missing: ") + text.left(24) + u'…' + text.right(12);
        }
        for (const QString& text : texts)
            score.misses
                += QStringLiteral("\n  not in the story: ") + text.left(24) + u'…' + text.right(12);
        const auto compare = [&score](const QString& known, const QString& got) {
            if (known.isEmpty() && got.isEmpty())
                return;
            ++score.fields;
            score.right += squashed(known) == squashed(got);
            if (squashed(known) != squashed(got))
                score.misses += QStringLiteral("\n  field: ") + known + QStringLiteral(" → ") + got;
        };
        compare(story.title, article.title);
        compare(story.kicker, article.kicker);
        compare(story.subtitle, article.subtitle);
        QStringList captions;
        int pictures = 0;
        for (const Block& block : article.blocks) {
            pictures += block.kind == BlockKind::Picture;
            if (block.kind == BlockKind::Caption)
                captions << squashed(block.text);
        }
        compare(QString::number(story.pictures), QString::number(pictures));
        compare(story.captions.join(u'|'), captions.join(u'|'));
    }
    if (articles.size() != stories.size())
        score.misses += QStringLiteral("\n  articles: %1, wanted %2")
                            .arg(articles.size())
                            .arg(stories.size());
    score.blocks = 2.0 * double(hits) / std::max<double>(1, double(found + wanted));
    return score;
}
