#pragma once

#include "core/article.h"

#include <QByteArray>
#include <QPainter>

#include <functional>
#include <vector>

/// Sets newspaper pages with stories that are known, in points from the upper left corner: what a
/// reader of the page should find again.
class NewspaperPage {
public:
    explicit NewspaperPage(QPainter& painter) : m_painter(painter) { }

    double bodySize = 9;
    double leading = 13.5;

    /// Sets as many of the paragraphs as fit through columns, one after the other, and returns
    /// those. A paragraph that begins with "#" is a sub-head.
    QStringList body(const QStringList& paragraphs, const std::vector<QRectF>& columns);
    /// Lines one below the other, centred in `area`; returns their foot.
    double headline(const QStringList& lines, const QRectF& area, double size);
    void headlineAtLeft(const QString& text, double left, double top, double size);
    void verticalHeadline(const QString& text, double left, double top, double size);
    void small(const QString& text, double left, double baseline, double size = 8);
    void rule(double x1, double y1, double x2, double y2, double width = 0.5);
    void box(const QRectF& area);
    void picture(const QRectF& area);

private:
    bool set(const QStringList& paragraphs, const std::vector<QRectF>& columns);
    void drawLine(
        const QStringList& pieces, double left, double baseline, double width, bool isJustified);
    void setFace(const char* family, double size, bool bold = false);

    QPainter& m_painter;
    bool m_isTrial = false; ///< looks whether a text fits, and draws nothing
};

/// A PDF of pages of `width` × `height` points, each drawn by one function.
QByteArray pdfOf(const std::vector<std::function<void(NewspaperPage&)>>& pages, double width = 780,
    double height = 1100);

/// Paragraph `number` of a made-up text; never twice the same, of two to six sentences.
QString paragraph(int number);
QStringList paragraphs(int first, int count);

/// What must be found of one story.
struct Story {
    QString kicker = {};
    QString title = {};
    QString subtitle = {};
    QStringList blocks = {}; ///< as given to body()
    int pictures = 0;
    QStringList captions = {};
};

struct Score {
    double blocks = 0; ///< F1 of paragraphs and sub-heads, compared without white space
    int right = 0;     ///< titles, kickers, subtitles
    int fields = 0;
    QString misses;
};

/// Each story is compared with the article that shares most of its text, as the score of the gold
/// articles does.
Score scoreOf(const std::vector<Story>& stories, const std::vector<qb::Article>& articles);
