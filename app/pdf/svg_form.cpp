#include "pdf/svg_form.h"

#include "pdf/numbers.h"
#include "pdf/svg_check.h"
#include "pdf/vector_recorder.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace qb::pdf {

namespace {

constexpr double kSide = 1000;           // of the square the drawing is stretched to
constexpr double kLargestNumber = 32767; // ISO 32000-1 annex C; libharu cuts longer ones off

const char* spaceOf(const page::Colour& colour)
{
    switch (colour.space) {
    case page::Colour::Space::Rgb:
        return "DeviceRGB";
    case page::Colour::Space::Cmyk:
        return "DeviceCMYK";
    default:
        return "DeviceGray";
    }
}

/// Puts a recorded drawing into libharu's objects.
class FormWriter {
public:
    FormWriter(Haru& haru, const ColourPolicy& colours) : m_haru(haru), m_colours(colours) { }

    HPDF_Dict write(const RecordedDrawing& drawing)
    {
        QByteArray content = "1 0 0 -1 0 ";
        appendNumber(content, kSide);
        content += " cm []0 d\n" + drawing.content; // the page may have left dashes
        HPDF_Dict form = m_haru.newStream(content, HPDF_STREAM_FILTER_FLATE_DECODE);
        m_haru.addName(form, "Type", "XObject");
        m_haru.addName(form, "Subtype", "Form");
        m_haru.add(form, "BBox", numbers({0, 0, kSide, kSide}));
        m_haru.add(form, "Matrix", numbers({1 / kSide, 0, 0, 1 / kSide, 0, 0}));
        HPDF_Dict resources = m_haru.newDict();
        addStates(resources, drawing);
        addShadings(resources, drawing);
        addImages(resources, drawing);
        m_haru.add(form, "Resources", resources);
        return form;
    }

private:
    HPDF_Array numbers(const std::vector<double>& values)
    {
        HPDF_Array array = m_haru.newArray();
        for (const double value : values)
            m_haru.appendReal(
                array, std::isfinite(value) ? qBound(-kLargestNumber, value, kLargestNumber) : 0);
        return array;
    }
    static QByteArray numbered(char letter, size_t number)
    {
        return letter + QByteArray::number(qulonglong(number));
    }

    void addStates(HPDF_Dict resources, const RecordedDrawing& drawing)
    {
        if (drawing.alphas.empty())
            return;
        HPDF_Dict states = m_haru.newDict();
        for (size_t i = 0; i < drawing.alphas.size(); ++i) {
            HPDF_Dict state = m_haru.newDict();
            m_haru.addReal(state, "ca", drawing.alphas[i]);
            m_haru.addReal(state, "CA", drawing.alphas[i]);
            m_haru.add(states, numbered('A', i).constData(), state);
        }
        m_haru.add(resources, "ExtGState", states);
    }

    void addShadings(HPDF_Dict resources, const RecordedDrawing& drawing)
    {
        if (drawing.gradients.empty())
            return;
        HPDF_Dict shadings = m_haru.newDict();
        for (size_t i = 0; i < drawing.gradients.size(); ++i)
            m_haru.add(shadings, numbered('S', i).constData(), shading(drawing.gradients[i]));
        m_haru.add(resources, "Shading", shadings);
    }

    HPDF_Dict shading(const RecordedDrawing::Gradient& gradient)
    {
        HPDF_Dict shading = m_haru.newDict();
        m_haru.addNumber(shading, "ShadingType", gradient.isRadial ? 3 : 2);
        m_haru.addName(shading, "ColorSpace", spaceOf(gradient.stops.front().second));
        m_haru.add(shading, "Coords", numbers(gradient.coordinates));
        m_haru.add(shading, "Function", function(gradient.stops));
        HPDF_Array extend = m_haru.newArray();
        m_haru.appendBoolean(extend, true);
        m_haru.appendBoolean(extend, true);
        m_haru.add(shading, "Extend", extend);
        return shading;
    }

    std::vector<double> components(const page::Colour& colour) const
    {
        const size_t count = colour.space == page::Colour::Space::Rgb ? 3
            : colour.space == page::Colour::Space::Cmyk               ? 4
                                                                      : 1;
        return {colour.components.begin(), colour.components.begin() + ptrdiff_t(count)};
    }

    /// ISO 32000-1 section 7.10: straight between two stops, stitched together.
    HPDF_Dict function(std::vector<std::pair<double, page::Colour>> stops)
    {
        // Before the first stop and behind the last the colour stays as it is.
        if (stops.front().first > 0)
            stops.insert(stops.begin(), {0, stops.front().second});
        if (stops.back().first < 1)
            stops.emplace_back(1, stops.back().second);
        HPDF_Array parts = m_haru.newArray();
        std::vector<double> bounds;
        std::vector<double> encode;
        for (size_t i = 0; i + 1 < stops.size(); ++i) {
            m_haru.append(parts, static_cast<void*>(between(stops[i].second, stops[i + 1].second)));
            encode.insert(encode.end(), {0, 1});
            if (i > 0)
                bounds.push_back(stops[i].first);
        }
        if (encode.empty())
            return between(stops.front().second, stops.front().second);
        HPDF_Dict stitched = m_haru.newDict();
        m_haru.addNumber(stitched, "FunctionType", 3);
        m_haru.add(stitched, "Domain", numbers({0, 1}));
        m_haru.add(stitched, "Functions", parts);
        m_haru.add(stitched, "Bounds", numbers(bounds));
        m_haru.add(stitched, "Encode", numbers(encode));
        return stitched;
    }

    HPDF_Dict between(const page::Colour& from, const page::Colour& to)
    {
        HPDF_Dict made = m_haru.newDict();
        m_haru.addNumber(made, "FunctionType", 2);
        m_haru.add(made, "Domain", numbers({0, 1}));
        m_haru.add(made, "C0", numbers(components(from)));
        m_haru.add(made, "C1", numbers(components(to)));
        m_haru.addNumber(made, "N", 1);
        return made;
    }

    void addImages(HPDF_Dict resources, const RecordedDrawing& drawing)
    {
        if (drawing.images.empty())
            return;
        HPDF_Dict images = m_haru.newDict();
        for (size_t i = 0; i < drawing.images.size(); ++i)
            m_haru.add(images, numbered('I', i).constData(),
                writeImage(m_haru, pictureOf(drawing.images[i], m_colours, Neutrals::BlackInk)));
        m_haru.add(resources, "XObject", images);
    }

    Haru& m_haru;
    const ColourPolicy& m_colours;
};

} // namespace

Result<HPDF_Dict> writeSvgForm(Haru& haru, const Asset& asset, const ColourPolicy& colours)
{
    const bool canSetText = qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
    QB_CHECK(checkSvg(asset, canSetText));
    QSvgRenderer renderer;
    const bool isLoaded = renderer.load(asset.bytes);
    const QSizeF size = renderer.viewBoxF().isEmpty() ? QSizeF(renderer.defaultSize())
                                                      : renderer.viewBoxF().size();
    if (!isLoaded || size.isEmpty())
        return Error{ErrorKind::BadInput, QCoreApplication::translate("qb::pdf", "SVG 图读不出来"),
            nameOf(asset), QCoreApplication::translate("qb::pdf", "请换一个完好的文件")};
    const QSizeF sheet(kSide, kSide);
    VectorRecorder recorder(colours);
    VectorDevice device(recorder, sheet);
    {
        QPainter painter(&device);
        renderer.render(&painter, QRectF(QPointF(), sheet));
    }
    if (recorder.isFull())
        return Error{ErrorKind::TooLarge, QCoreApplication::translate("qb::pdf", "SVG 图太复杂"),
            nameOf(asset), QCoreApplication::translate("qb::pdf", "请简化，或转成 PNG")};
    return FormWriter(haru, colours).write(recorder.take());
}

} // namespace qb::pdf
