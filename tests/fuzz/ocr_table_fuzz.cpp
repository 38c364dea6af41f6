// What a recogniser prints, or anything else, is read into words that lie on a page.
#include "fuzzing.h"
#include "importers/ocr_table.h"
#include "importers/page_lines.h"

using namespace qb;
using namespace qb::importers;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const std::vector<OcrWord> words = readOcrTable(fuzz::bytesOf(data, size));
    // Dashes at the words' own places, some of them where no line is.
    std::vector<PageArea> dashes;
    for (size_t i = 0; i < words.size() && i < 8; ++i) {
        const PageArea& area = words[i].area;
        dashes.push_back({area.left + 3, area.top + double(i), area.right + 9, area.top + 4});
    }
    size_t count = 0;
    for (const OcrWord& word : withDashes(words, dashes)) {
        fuzz::require(!word.text.isEmpty(), QStringLiteral("a word without text beside a dash"));
        count += word.text == QStringLiteral("——");
    }
    fuzz::require(count <= dashes.size() + words.size(), QStringLiteral("dashes from nowhere"));
    for (const OcrWord& word : words) {
        fuzz::require(!word.text.isEmpty(), QStringLiteral("a word without text"));
        fuzz::require(word.area.width() > 0 && word.area.height() > 0 && word.area.left >= 0,
            QStringLiteral("a word without an area"));
        fuzz::require(word.confidence >= 0 && word.confidence <= 100,
            QStringLiteral("a confidence out of its range"));
    }
    const PdfPage page = pageOfWords(words, 2480, 3508, 300);
    fuzz::require(page.glyphs.size() == words.size(), QStringLiteral("a word was lost"));
    linesOf(page);
    return 0;
}
