#pragma once

#include "importers/pdf_page.h"
#include "importers/pdf_picture.h"

#include <QHash>

#include <poppler/OutputDev.h>

namespace qb::importers {

/// Receives what poppler's interpreter draws of one page at 72 dpi and writes it down.
class PdfDevice final : public OutputDev {
public:
    PdfDevice(PdfPage& page, PictureBudget& pictures);

    /// Whether the interpreter should stop: a page of a few drawing instructions may unfold into
    /// billions.
    static bool isExhausted(void* device);

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    // A stop ends only the innermost form; those around it would draw theirs again and again.
    bool useDrawForm() override { return m_page.isCut; }
    void beginForm(Ref) override;
    // Patterns and shadings hold neither text nor pictures; drawn out they would only take time.
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }
    bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int,
        int, int, double, double) override
    {
        return true;
    }
    bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
    bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
    bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
    bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
    bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

    void startPage(int number, GfxState* state, XRef* xref) override;
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double originX,
        double originY, CharCode code, int bytes, const Unicode* text, int length) override;
    void beginActualText(GfxState* state, const GooString* text) override;
    void endActualText(GfxState* state) override;
    void beginMarkedContent(const char* name, Dict* properties) override;
    void endMarkedContent(GfxState* state) override;
    void stroke(GfxState* state) override;
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override { fill(state); }
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
        GfxImageColorMap* colours, bool interpolate, const int* mask, bool isInline) override;
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
        bool invert, bool interpolate, bool isInline) override;
    void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
        GfxImageColorMap* colours, bool interpolate, Stream* mask, int maskWidth, int maskHeight,
        bool maskInvert, bool maskInterpolate) override;
    void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
        GfxImageColorMap* colours, bool interpolate, Stream* mask, int maskWidth, int maskHeight,
        GfxImageColorMap* maskColours, bool maskInterpolate) override;
    void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space,
        bool isolated, bool knockout, bool forSoftMask) override;
    void endTransparencyGroup(GfxState* state) override;

private:
    int fontOf(GfxState* state);
    void place(PdfGlyph& glyph, GfxState* state, double x, double y, double dx, double dy) const;
    void addPath(GfxState* state, bool isFilled);
    void addShape(PageArea area, bool isFilled, bool isDashed, double lineWidth);
    bool isOutside(const PageArea& area, GfxState* state) const;
    void addPicture(GfxState* state, Object* ref, const PictureSource& source);

    PdfPage& m_page;
    PictureBudget& m_pictures;
    QHash<quint64, int> m_fonts; ///< by object number
    QString m_actualText;
    qsizetype m_actualBegin = -1;   ///< the first glyph of the text in force
    std::vector<bool> m_isArtifact; ///< of the marked contents that are open
    int m_artifacts = 0;
    std::vector<bool> m_isSoftMask; ///< of the groups that are open
    int m_softMasks = 0;
    qint64 m_steps = 0;
    int m_forms = 0;
};

} // namespace qb::importers
