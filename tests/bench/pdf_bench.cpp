// How long a PDF of 1000 pages takes to write, and what memory that needs beside the pages.
#include "font/font_book.h"
#include "font/shaper.h"
#include "pdf/pdf_writer.h"

#include <benchmark/benchmark.h>

#include <QFile>

using namespace qb;

namespace {

constexpr int kPages = 1000;
constexpr int kLines = 38;
constexpr int kCharacters = 40; ///< of a line: 1.52 million glyphs in all
constexpr int kLinesOfParagraph = 4;
constexpr double kSize = 10.5;

/// The most memory this process has held, in megabytes.
double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, 20).simplified().split(' ').first().toDouble() / 1024;
}

/// So that the next reading of the peak is that of what comes now (Linux).
void forgetPeak()
{
    QFile clear(QStringLiteral("/proc/self/clear_refs"));
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

page::GlyphRun line(const font::Face& face, const QString& text)
{
    page::GlyphRun run;
    run.size = Length::pt(kSize);
    run.text = text;
    for (const font::ShapedGlyph& shaped : font::shape(face, text)) {
        page::Glyph glyph;
        glyph.id = shaped.id;
        glyph.x = run.advance;
        glyph.textBegin = shaped.textBegin;
        glyph.textEnd = shaped.textEnd;
        run.glyphs.push_back(glyph);
        run.advance += run.size * shaped.advance + Length::pt(0.021);
    }
    return run;
}

/// Pages full of lines of about 3,000 different characters, in paragraphs that are tagged.
page::Document document()
{
    const auto fonts = font::FontBook::create(SystemEnvironment()).value();
    const font::FacePointer face = fonts->face(QStringLiteral("songti")).value();
    page::Document made;
    made.metadata.date = QDateTime(QDate(2026, 1, 31), QTime(0, 0), Qt::UTC);
    made.faces.push_back(face->reference());
    std::vector<page::GlyphRun> lines;
    for (int i = 0; i < 75; ++i) {
        QString text;
        for (int j = 0; j < kCharacters; ++j)
            text += QChar(char16_t(0x4E00 + (i * kCharacters + j) * 6 % 0x5000));
        lines.push_back(line(*face, text));
    }
    made.structure.push_back({});
    page::StructureNode paragraph;
    paragraph.role = page::StructureRole::Paragraph;
    paragraph.parent = 0;
    for (int i = 0; i < kPages; ++i) {
        auto page = std::make_shared<page::Page>();
        page->size = {Length::mm(210), Length::mm(297)};
        for (int j = 0; j < kLines; ++j) {
            if (j % kLinesOfParagraph == 0) {
                if (j > 0)
                    page->items.emplace_back(page::Tag{});
                page->items.emplace_back(page::Tag{int(made.structure.size())});
                made.structure.push_back(paragraph);
            }
            page::GlyphRun run = lines[size_t(i * 7 + j) % lines.size()];
            run.origin = {Length::pt(85), Length::pt(90 + 17 * j)};
            page->items.emplace_back(std::move(run));
        }
        page->items.emplace_back(page::Tag{});
        made.pages.push_back(std::move(page));
    }
    return made;
}

void writeThousandPages(benchmark::State& state, const char* id)
{
    static const page::Document pages = document();
    pdf::PdfOptions options;
    auto profile = pdf::loadProfile(QString::fromLatin1(id), SystemEnvironment());
    if (profile.isError()) {
        state.SkipWithError(qPrintable(profile.error().oneLine()));
        return;
    }
    options.profile = profile.value();
    qint64 bytes = 0;
    forgetPeak();
    const double before = peakMegabytes();
    for (auto _ : state) {
        const auto made = pdf::writePdf(pages, options);
        if (made.isError()) {
            state.SkipWithError(qPrintable(made.error().oneLine()));
            return;
        }
        bytes = made.value().value.size();
    }
    state.counters["bytes"] = double(bytes);
    state.counters["beside_MB"] = peakMegabytes() - before;
}

BENCHMARK_CAPTURE(writeThousandPages, screen, "screen")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(writeThousandPages, archive, "archive")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(writeThousandPages, print, "print")->Unit(benchmark::kMillisecond);

} // namespace
