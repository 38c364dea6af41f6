#pragma once

#include "pdf/colour_policy.h"

#include <QGradient>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>

namespace qb::pdf {

/// What a drawing needs besides its content stream: /A<n>, /S<n> and /I<n>.
struct RecordedDrawing {
    /// A gradient in its own coordinates; colours are translated.
    struct Gradient {
        bool isRadial = false;
        std::vector<double> coordinates; ///< as /Coords of a shading has them
        std::vector<std::pair<double, page::Colour>> stops;
    };
    QByteArray content; ///< y runs down
    std::vector<double> alphas;
    std::vector<Gradient> gradients;
    std::vector<QImage> images;
};

/// Records what a QPainter paints as a PDF content stream.
class VectorRecorder : public QPaintEngine {
public:
    explicit VectorRecorder(const ColourPolicy& colours);

    /// Whether the drawing was too much, so that some of it is missing.
    bool isFull() const;
    RecordedDrawing take() { return std::move(m_drawing); }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState& painter) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override;
    void drawImage(const QRectF& target, const QImage& image, const QRectF& source,
        Qt::ImageConversionFlags flags) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;

private:
    void fill(const QPainterPath& path, const QBrush& brush);
    void fillWithGradient(const QPainterPath& path, const QBrush& brush);
    void stroke(const QPainterPath& path);
    void openState();
    void closeState() { m_drawing.content += "Q\n"; }
    void setAlpha(double alpha);
    void setColour(const QColor& colour, bool isStroke);
    void append(double value);
    void append(const QTransform& matrix);
    void append(const QPainterPath& path);

    const ColourPolicy& m_colours;
    RecordedDrawing m_drawing;
    std::vector<qint64> m_imageKeys; ///< of m_drawing.images
    qint64 m_imageBytes = 0;
    QPen m_pen{Qt::NoPen};
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1;
    QPainterPath m_clip; ///< in the drawing's coordinates
    bool m_hasClip = false;
};

/// A sheet of the given size in points for a recorder.
class VectorDevice : public QPaintDevice {
public:
    VectorDevice(VectorRecorder& recorder, const QSizeF& size) : m_recorder(recorder), m_size(size)
    {
    }
    QPaintEngine* paintEngine() const override { return &m_recorder; }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    VectorRecorder& m_recorder;
    QSizeF m_size;
};

} // namespace qb::pdf
