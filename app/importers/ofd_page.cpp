#include "importers/ofd_page.h"

#include "importers/xml_reader.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

namespace qb::importers {

namespace {

constexpr double kPoint = 72.0 / 25.4;   ///< of a millimetre
constexpr size_t kMostGlyphs = 500'000;  ///< of one page
constexpr qint64 kMostObjects = 100'000; ///< of a page's own content, or of a template
constexpr size_t kMostRules = 10'000;    ///< of a page
constexpr size_t kMostPictures = 500;    ///< of a page
constexpr double kFarAway = 1e5;         ///< points: nothing stands there

/// A Han character is as wide as its size, a Latin one about half.
double widthOf(char32_t c)
{
    constexpr char32_t kFirstWide = 0x2e80;
    return c >= kFirstWide ? 1.0 : 0.55;
}

double numberOr(const QString& text, double fallback)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? number : fallback;
}

int quarterTurns(double radians)
{
    const int turns = int(std::lround(radians / (std::acos(-1.0) / 2)));
    return ((turns % 4) + 4) % 4;
}

class ContentReader {
public:
    ContentReader(PdfPage& page, const OfdResources& resources, const OfdPictureReader& pictures)
        : m_page(page),
          m_resources(resources),
          m_pictures(pictures)
    {
    }

    /// Layers and blocks nest no deeper than XML may.
    void read(const xmlNode* parent)
    {
        for (const xmlNode* node : xml::children(parent)) {
            if (++m_objects > kMostObjects) {
                m_page.isCut = true;
                return;
            }
            if (xml::attribute(node, "Visible") == QLatin1String("false"))
                continue;
            if (xml::isNamed(node, "TextObject"))
                addText(node);
            else if (xml::isNamed(node, "ImageObject"))
                addPicture(node);
            else if (xml::isNamed(node, "PathObject"))
                addRule(node);
            else if (xml::isNamed(node, "Layer") || xml::isNamed(node, "PageBlock"))
                read(node);
        }
    }

    qint64 objects() const { return m_objects; }

private:
    void addText(const xmlNode* object)
    {
        const auto box = ofdBox(xml::attribute(object, "Boundary"));
        const double size = numberOr(xml::attribute(object, "Size"), 0);
        if (!box || size <= 0 || xml::attribute(object, "Alpha") == QLatin1String("0"))
            return;
        const std::vector<double> ctm = ofdNumbers(xml::attribute(object, "CTM"));
        const QTransform matrix = ctm.size() == 6
            ? QTransform(ctm[0], ctm[1], ctm[2], ctm[3], ctm[4], ctm[5])
            : QTransform();
        const QTransform toPage = matrix * QTransform::fromScale(kPoint, kPoint)
            * QTransform::fromTranslate(box->left, box->top);
        const int font = fontOf(object);
        double x = 0;
        double y = 0;
        for (const xmlNode* code : xml::children(object)) {
            if (!xml::isNamed(code, "TextCode"))
                continue;
            // Without a place of its own a piece goes on where the last one began.
            x = numberOr(xml::attribute(code, "X"), x);
            y = numberOr(xml::attribute(code, "Y"), y);
            addCode(object, code, {x, y}, size, toPage, font);
        }
    }

    void addCode(const xmlNode* object, const xmlNode* code, QPointF at, double size,
        const QTransform& toPage, int font)
    {
        const auto characters = xml::textOf(code).toUcs4();
        const auto count = size_t(characters.size());
        const std::vector<double> right = ofdNumbers(xml::attribute(code, "DeltaX"), count);
        const std::vector<double> down = ofdNumbers(xml::attribute(code, "DeltaY"), count);
        const double scale = numberOr(xml::attribute(object, "HScale"), 1);
        const QPointF along = toPage.map(QPointF(1, 0)) - toPage.map(QPointF(0, 0));
        const double height = size * std::hypot(toPage.m21(), toPage.m22());
        for (qsizetype i = 0; i < characters.size(); ++i) {
            const char32_t c = characters.at(i);
            const size_t step = size_t(i);
            const bool hasStep = step < right.size() || step < down.size();
            const double dx = step < right.size() ? right[step] : 0;
            const double dy = step < down.size() ? down[step] : 0;
            const double own = widthOf(c) * size * scale;
            // A figure may stand in a whole em; a wider step is a gap.
            const double advance = dx > 0 ? std::min(dx, std::max(own, 1.05 * size * scale)) : own;
            if (m_page.glyphs.size() >= kMostGlyphs) {
                m_page.isCut = true;
                return;
            }
            if (!QChar::isSpace(c))
                addGlyph(c, toPage.map(at), toPage.map(at + QPointF(advance, 0)), along, height,
                    font, object);
            at += hasStep ? QPointF(dx, dy) : QPointF(own, 0);
        }
    }

    void addGlyph(char32_t c, QPointF from, QPointF to, QPointF along, double size, int font,
        const xmlNode* object)
    {
        if (!std::isfinite(from.x() + from.y() + to.x() + to.y() + size)
            || std::abs(from.x()) > kFarAway || std::abs(from.y()) > kFarAway
            || std::abs(to.x()) > kFarAway || std::abs(to.y()) > kFarAway || size > kFarAway)
            return;
        constexpr double kAscent = 0.88;
        PdfGlyph glyph;
        glyph.text = QString::fromUcs4(&c, 1);
        glyph.size = size;
        glyph.font = font;
        glyph.rotation = quarterTurns(std::atan2(along.y(), along.x()));
        glyph.isBold = numberOr(xml::attribute(object, "Weight"), 400) >= 600
            || m_page.fonts[size_t(font)].isBold;
        glyph.baseline = from.y();
        // The side that the characters' heads point to.
        const double length = std::hypot(along.x(), along.y());
        const QPointF up = length > 0 ? QPointF(along.y(), -along.x()) / length : QPointF(0, -1);
        PageArea area{from.x(), from.y(), from.x(), from.y()};
        for (const QPointF corner : {from + up * size * kAscent, from - up * size * (1 - kAscent),
                 to + up * size * kAscent, to - up * size * (1 - kAscent)})
            area.include({corner.x(), corner.y(), corner.x(), corner.y()});
        glyph.area = area;
        m_page.glyphs.push_back(std::move(glyph));
    }

    int fontOf(const xmlNode* object)
    {
        const QString id = xml::attribute(object, "Font");
        const auto known = m_fonts.constFind(id);
        if (known != m_fonts.constEnd())
            return *known;
        const auto font = m_resources.fonts.constFind(id);
        const int index = int(m_page.fonts.size());
        m_page.fonts.push_back(font != m_resources.fonts.constEnd() ? *font : PdfFont{});
        m_fonts.insert(id, index);
        return index;
    }

    void addPicture(const xmlNode* object)
    {
        const auto box = ofdBox(xml::attribute(object, "Boundary"));
        const QString name = m_resources.pictures.value(xml::attribute(object, "ResourceID"));
        if (!box || name.isEmpty())
            return;
        if (m_page.pictures.size() >= kMostPictures) {
            m_page.isCut = true;
            return;
        }
        if (AssetPointer asset = m_pictures(name))
            m_page.pictures.push_back({*box, std::move(asset)});
    }

    /// A line is a path whose box is thin.
    void addRule(const xmlNode* object)
    {
        constexpr double kThin = 2.5;
        constexpr double kShort = 10;
        const auto box = ofdBox(xml::attribute(object, "Boundary"));
        if (!box || std::min(box->width(), box->height()) > kThin
            || std::max(box->width(), box->height()) < kShort)
            return;
        if (m_page.rules.size() >= kMostRules) {
            m_page.isCut = true;
            return;
        }
        m_page.rules.push_back({*box, !xml::attribute(object, "DashPattern").isEmpty()});
    }

    PdfPage& m_page;
    const OfdResources& m_resources;
    const OfdPictureReader& m_pictures;
    QHash<QString, int> m_fonts;
    qint64 m_objects = 0;
};

} // namespace

std::vector<double> ofdNumbers(const QString& text, size_t most)
{
    std::vector<double> numbers;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size() && numbers.size() < most; ++i) {
        if (words.at(i) == QLatin1String("g") && i + 2 < words.size()) {
            const size_t room = most - numbers.size();
            const auto count = size_t(std::clamp(words.at(i + 1).toInt(), 0, int(room)));
            numbers.insert(numbers.end(), count, numberOr(words.at(i + 2), 0));
            i += 2;
        } else {
            numbers.push_back(numberOr(words.at(i), 0));
        }
    }
    return numbers;
}

std::optional<PageArea> ofdBox(const QString& text)
{
    const std::vector<double> numbers = ofdNumbers(text);
    if (numbers.size() != 4)
        return std::nullopt;
    const PageArea box{numbers[0] * kPoint, numbers[1] * kPoint, (numbers[0] + numbers[2]) * kPoint,
        (numbers[1] + numbers[3]) * kPoint};
    const bool isThere = box.width() >= 0 && box.height() >= 0 && std::abs(box.left) < kFarAway
        && std::abs(box.top) < kFarAway && box.right < kFarAway && box.bottom < kFarAway;
    return isThere ? std::optional(box) : std::nullopt;
}

qint64 addOfdContent(PdfPage& page, const xmlNode* content, const OfdResources& resources,
    const OfdPictureReader& pictures)
{
    ContentReader reader(page, resources, pictures);
    reader.read(content);
    return reader.objects();
}

} // namespace qb::importers
