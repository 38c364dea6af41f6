#include "pdf/svg_check.h"

#include "pdf/picture.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>

namespace qb::pdf {

namespace {

constexpr int kDeepest = 128;
constexpr size_t kMostElements = 200'000; // drawn, with all that "use" repeats

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

/// How many elements are drawn in the end.
class Cost {
public:
    size_t open(const QString& id, const QString& used)
    {
        m_elements.push_back({m_open.empty() ? 0 : m_open.back(), used, {}, 0, State::New});
        const size_t index = m_elements.size() - 1;
        if (index > 0 && !m_open.empty())
            m_elements[m_open.back()].children.push_back(index);
        if (!id.isEmpty())
            m_byId.insert(id, index);
        m_open.push_back(index);
        return m_open.size();
    }
    void close() { m_open.pop_back(); }
    size_t elements() const { return m_elements.size(); }
    bool isTooMuch() { return !m_elements.empty() && costOf(0, 0) > kMostElements; }

private:
    enum class State { New, Open, Done };
    struct Element {
        size_t parent = 0;
        QString used;
        std::vector<size_t> children;
        size_t cost = 0;
        State state = State::New;
    };

    size_t costOf(size_t index, int depth)
    {
        Element& element = m_elements[index];
        if (element.state == State::Done)
            return element.cost;
        if (element.state == State::Open || depth > kDeepest * 4)
            return kMostElements + 1; // a circle
        element.state = State::Open;
        size_t cost = 1;
        for (const size_t child : element.children)
            cost = std::min(cost + costOf(child, depth + 1), kMostElements + 1);
        if (const auto used = m_byId.constFind(element.used); used != m_byId.constEnd())
            cost = std::min(cost + costOf(*used, depth + 1), kMostElements + 1);
        element.cost = cost;
        element.state = State::Done;
        return cost;
    }

    std::vector<Element> m_elements;
    std::vector<size_t> m_open;
    QHash<QString, size_t> m_byId;
};

QString referenceOf(const QXmlStreamAttributes& attributes)
{
    const QStringView plain = attributes.value(QStringLiteral("href"));
    return (plain.isEmpty() ? attributes.value(
                QStringLiteral("http://www.w3.org/1999/xlink"), QStringLiteral("href"))
                            : plain)
        .trimmed()
        .toString();
}

} // namespace

bool isSvg(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes.left(64 * 1024));
    return reader.readNextStartElement() && reader.name() == QLatin1String("svg");
}

Status checkSvg(const Asset& asset, bool canSetText)
{
    const auto refusal = [&](ErrorKind kind, const QString& message, const QString& hint) {
        return Error{kind, message, nameOf(asset), hint};
    };
    Cost cost;
    QXmlStreamReader reader(asset.bytes);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            cost.close();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QString reference = referenceOf(reader.attributes());
        const bool isUse = reader.name() == QLatin1String("use");
        const size_t depth = cost.open(reader.attributes().value(QStringLiteral("id")).toString(),
            isUse ? reference.mid(1) : QString());
        if (depth > kDeepest || cost.elements() > kMostElements)
            return refusal(
                ErrorKind::TooLarge, Text::tr("SVG 图太复杂"), Text::tr("请简化，或转成 PNG"));
        if (reader.name() == QLatin1String("image")
            && !reference.startsWith(QLatin1String("data:")))
            return refusal(ErrorKind::Unsupported, Text::tr("SVG 图引用了外面的图片"),
                Text::tr("请把图片嵌进 SVG，或转成 PNG"));
        if (!canSetText && reader.name() == QLatin1String("text"))
            return refusal(ErrorKind::Unsupported, Text::tr("SVG 图里有文字，这里排不了"),
                Text::tr("请把文字转成轮廓"));
    }
    if (reader.hasError())
        return refusal(ErrorKind::BadInput,
            Text::tr("SVG 图有错：第 %1 行").arg(reader.lineNumber()),
            Text::tr("请换一个完好的文件"));
    if (cost.isTooMuch())
        return refusal(
            ErrorKind::TooLarge, Text::tr("SVG 图太复杂"), Text::tr("请简化，或转成 PNG"));
    return ok();
}

} // namespace qb::pdf
