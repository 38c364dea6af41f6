#include "pdf/svg_check.h"

#include "pdf/picture.h"
#include "pdf/picture_decoder.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>

#include <limits>

namespace qb::pdf {

namespace {

constexpr int kDeepest = 128;
constexpr size_t kMostElements = 200'000;  // drawn, with all that "use" repeats
constexpr qint64 kMostPixels = 64LL << 20; // of all pictures inside

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

/// How many elements are drawn in the end.
class Cost {
public:
    size_t open(const QString& id, const QStringList& used)
    {
        m_elements.push_back({m_open.empty() ? 0 : m_open.back(), used, {}, 0, State::New});
        const size_t index = m_elements.size() - 1;
        if (index > 0 && !m_open.empty())
            m_elements[m_open.back()].children.push_back(index);
        if (!id.isEmpty())
            m_byId.insert(id, m_byId.contains(id) ? kAmbiguous : index);
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
        QStringList used;
        std::vector<size_t> children;
        size_t cost = 0;
        State state = State::New;
    };

    size_t costOf(size_t index, int depth)
    {
        if (index == kAmbiguous)
            return kMostElements + 1;
        Element& element = m_elements[index];
        if (element.state == State::Done)
            return element.cost;
        if (element.state == State::Open || depth > kDeepest * 4)
            return kMostElements + 1; // a circle
        element.state = State::Open;
        size_t cost = 1;
        for (const size_t child : element.children)
            cost = std::min(cost + costOf(child, depth + 1), kMostElements + 1);
        for (const QString& id : std::as_const(element.used))
            if (const auto used = m_byId.constFind(id); used != m_byId.constEnd())
                cost = std::min(cost + costOf(*used, depth + 1), kMostElements + 1);
        element.cost = cost;
        element.state = State::Done;
        return cost;
    }

    /// An id given twice: which one is drawn depends on where it is used.
    static constexpr size_t kAmbiguous = std::numeric_limits<size_t>::max();

    std::vector<Element> m_elements;
    std::vector<size_t> m_open;
    QHash<QString, size_t> m_byId;
};

/// All that may be taken for the element's reference: readers differ in whether they heed
/// namespaces and which of two they take.
QStringList referencesOf(const QXmlStreamAttributes& attributes)
{
    QStringList references;
    for (const QXmlStreamAttribute& attribute : attributes)
        if (attribute.name() == QLatin1String("href")
            || attribute.qualifiedName().endsWith(QLatin1String(":href")))
            references << attribute.value().trimmed().toString();
    return references;
}

/// How many pixels the picture inside the drawing has, as the drawing's reader finds it. Errors:
/// BadInput where it is a drawing again, or none at all.
Result<qint64> pixelsOf(const QString& reference)
{
    static const QString kMark = QStringLiteral("base64,");
    const qsizetype at = reference.lastIndexOf(kMark);
    if (at < 0)
        return qint64(0); // nothing is shown
    QB_TRY(const QSize size,
        pictureSize(QByteArray::fromBase64(reference.mid(at + kMark.size()).toLatin1())));
    return qint64(size.width()) * size.height();
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
    const auto outsideFile = [&] {
        return refusal(ErrorKind::Unsupported, Text::tr("SVG 图引用了外面的文件"),
            Text::tr("请把图片和样式嵌进 SVG，或转成 PNG"));
    };
    Cost cost;
    qint64 pixels = 0;
    QXmlStreamReader reader(asset.bytes);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            cost.close();
        // Qt reads the file a style sheet's instruction names, whichever that is.
        if (token == QXmlStreamReader::ProcessingInstruction
            && reader.processingInstructionTarget() == QLatin1String("xml-stylesheet"))
            return outsideFile();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QStringList references = referencesOf(reader.attributes());
        QStringList used;
        if (reader.name() == QLatin1String("use"))
            for (const QString& reference : references)
                used << reference.mid(1);
        const size_t depth
            = cost.open(reader.attributes().value(QStringLiteral("id")).toString(), used);
        if (depth > kDeepest || cost.elements() > kMostElements)
            return refusal(
                ErrorKind::TooLarge, Text::tr("SVG 图太复杂"), Text::tr("请简化，或转成 PNG"));
        if (reader.name() == QLatin1String("image")) {
            for (const QString& reference : references) {
                if (!reference.startsWith(QLatin1String("data:")))
                    return outsideFile();
                const auto found = pixelsOf(reference);
                if (found.isError())
                    return refusal(ErrorKind::Unsupported, Text::tr("SVG 图里的图片读不了"),
                        Text::tr("请改嵌 JPEG 或 PNG，或把整幅图转成 PNG"));
                pixels += found.value();
            }
            if (pixels > kMostPixels)
                return refusal(ErrorKind::TooLarge, Text::tr("SVG 图里的图片太大"),
                    Text::tr("请先把里面的图片缩小"));
        }
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
