// Any issue in one of a few templates → pages. Every character that a reader would see in the issue
// is on a page, or in a warning; nothing stands nowhere; and setting an edited issue again gives
// what setting it for the first time gives.
#include "fuzzing.h"
#include "page/dump.h"
#include "text/cjk_class.h"
#include "typeset/typesetter.h"
#include "typeset_input.h"

#include <QMap>
#include <QSize>

#include <cmath>

using namespace qb;
using namespace qb::fuzz;

namespace {

using Counts = QMap<char32_t, int>;
using Outcome = Result<Warned<page::Document>>;

/// White space, controls and format characters have no ink; variation selectors and joiners belong
/// to the character before.
bool isVisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
        return false;
    default:
        return !(c >= 0xfe00 && c <= 0xfe0f) && !(c >= 0xe0100 && c <= 0xe01ef);
    }
}

/// Half a surrogate pair counts as U+FFFD: nothing can draw it.
void count(Counts& counts, const QString& text, int step)
{
    for (const char32_t c : text.toUcs4())
        if (isVisible(c))
            counts[QChar::isSurrogate(c) ? char32_t(QChar::ReplacementCharacter) : c] += step;
}

Counts wantedOf(const Issue& issue)
{
    Counts wanted;
    for (const Section& section : issue.sections) {
        if (section.articles.empty())
            continue;
        count(wanted, section.name, 1);
        for (const Article& article : section.articles) {
            count(wanted, article.kicker, 1);
            count(wanted, article.title, 1);
            count(wanted, article.subtitle, 1);
            for (const Block& block : article.blocks) {
                count(wanted, block.text, 1);
                for (const auto& row : block.table.rows)
                    for (const TableCell& cell : row)
                        count(wanted, cell.text, 1);
            }
        }
    }
    return wanted;
}

class Reader {
public:
    explicit Reader(Counts& wanted) : m_wanted(wanted) { }

    void operator()(const page::GlyphRun& run)
    {
        for (const page::Glyph& glyph : run.glyphs) {
            require(std::isfinite((run.origin.x + glyph.x).toPt())
                    && std::isfinite((run.origin.y + glyph.y).toPt()),
                QStringLiteral("a glyph that stands nowhere: ") + run.text);
            require(glyph.textBegin >= 0 && glyph.textBegin <= glyph.textEnd
                    && glyph.textEnd <= run.text.size(),
                QStringLiteral("a glyph of text that its run does not say: ") + run.text);
            count(m_wanted, run.text.mid(glyph.textBegin, glyph.textEnd - glyph.textBegin), -1);
        }
    }
    void operator()(const std::shared_ptr<const page::Group>& group) { read(group->items); }
    template <typename T>
    void operator()(const T&)
    {
    }
    void read(const std::vector<page::Item>& items)
    {
        for (const page::Item& item : items)
            std::visit(*this, item);
    }

private:
    Counts& m_wanted;
};

void requireWholeText(const Issue& issue, const Warned<page::Document>& made)
{
    Counts missing = wantedOf(issue);
    Reader reader(missing);
    for (const auto& page : made.value.pages)
        reader.read(page->items);
    QString said;
    for (const Warning& warning : made.warnings)
        said += warning.message + warning.text;
    for (auto it = missing.cbegin(); it != missing.cend(); ++it) {
        const QString character = QString::fromUcs4(&it.key(), 1);
        require(it.value() <= 0 || said.contains(character),
            QStringLiteral("lost: U+%1 %2").arg(uint(it.key()), 4, 16).arg(character));
    }
}

QString reportOf(const Outcome& outcome)
{
    if (outcome.isError())
        return outcome.error().oneLine();
    QString report = page::dump(outcome.value().value);
    for (const Warning& warning : outcome.value().warnings)
        report += QStringLiteral("%1 %2 %3 %4\n")
                      .arg(warning.kind, warning.message, warning.article, warning.text)
            + QString::number(warning.page);
    return report;
}

QSize measurePicture(const Asset& asset)
{
    const PictureSize size = sizeOfPicture(asset);
    return {size.width, size.height};
}

std::shared_ptr<const style::Template> templateNumbered(int number)
{
    static const auto layouts = [] {
        std::vector<std::shared_ptr<const style::Template>> list;
        for (const char* path :
            {"tests/fixtures/templates/small", "tests/fixtures/templates/measure-15x3",
                "tests/fixtures/templates/measure-28", "tests/fuzz/templates/narrow"})
            list.push_back(orAbort(
                style::loadTemplate(QStringLiteral(QB_SOURCE_DIR "/") + QString::fromLatin1(path),
                    SourceEnvironment())));
        return list;
    }();
    return layouts[size_t(number) % layouts.size()];
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    static const auto fonts = orAbort(font::FontBook::create(SourceEnvironment()));
    static const std::shared_ptr<const text::Hyphenator> hyphenator
        = orAbort(text::Hyphenator::load(SourceEnvironment()));
    const TypesetInput input(bytesOf(data, size));
    const auto layout = templateNumbered(input.templateNumber());

    typeset::Typesetter typesetter(fonts, measurePicture, hyphenator);
    const Outcome first = typesetter.typeset(input.issue(), *layout);
    if (first.isError())
        requireUseful(first.error());
    else
        requireWholeText(input.issue(), first.value());

    const Issue edited = input.edited();
    const Outcome again = typesetter.typeset(edited, *layout);
    const Outcome anew
        = typeset::Typesetter(fonts, measurePicture, hyphenator).typeset(edited, *layout);
    require(reportOf(again) == reportOf(anew),
        QStringLiteral("an edited issue is set otherwise than a new one"));
    return 0;
}
