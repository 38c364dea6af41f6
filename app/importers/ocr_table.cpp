#include "importers/ocr_table.h"

#include "text/cjk_class.h"

#include <map>

namespace qb::importers {

namespace {

constexpr size_t kMostWords = 100000;    ///< of a page
constexpr double kLargestPlace = 200000; ///< dots
constexpr double kSureOfDash = 95;       ///< confidence

/// The text without what is no text: a word of a recogniser holds no control characters.
QString wordText(const QByteArray& field)
{
    QString text = QString::fromUtf8(field).trimmed();
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

char16_t fullWidth(QChar mark)
{
    switch (mark.unicode()) {
    case u',':
        return u'，';
    case u':':
        return u'：';
    case u';':
        return u'；';
    case u'?':
        return u'？';
    case u'!':
        return u'！';
    case u'(':
        return u'（';
    case u')':
        return u'）';
    default:
        return 0;
    }
}

bool isWide(QChar c)
{
    // Han characters beyond the BMP come as two units of which each is one.
    return c.isSurrogate() || text::isHan(c.unicode())
        || text::isFullWidthMark(text::charClass(c.unicode()));
}

/// Within a line: the neighbour of a mark may be in the word beside it.
void widenMarks(std::vector<OcrWord>& words)
{
    for (size_t w = 0; w < words.size(); ++w) {
        QString& text = words[w].text;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t wide = fullWidth(text.at(i));
            if (wide == 0)
                continue;
            QChar before;
            QChar behind;
            if (i > 0)
                before = text.at(i - 1);
            else if (w > 0 && words[w - 1].line == words[w].line)
                before = words[w - 1].text.back();
            if (i + 1 < text.size())
                behind = text.at(i + 1);
            else if (w + 1 < words.size() && words[w + 1].line == words[w].line)
                behind = words[w + 1].text.front();
            if (isWide(before) || isWide(behind))
                text[i] = QChar(wide);
        }
    }
}

/// "@本报记者": the recogniser knows no ◎, which stands before who wrote.
void restoreRings(std::vector<OcrWord>& words)
{
    for (size_t i = 0; i < words.size(); ++i) {
        QString& text = words[i].text;
        if ((i > 0 && words[i - 1].line == words[i].line)
            || !QStringView(u"@©®").contains(text.front()))
            continue;
        QChar behind;
        if (text.size() > 1)
            behind = text.at(1);
        else if (i + 1 < words.size() && words[i + 1].line == words[i].line)
            behind = words[i + 1].text.front();
        if (isWide(behind))
            text[0] = u'◎';
    }
}

std::map<int, PageArea> areasOfLines(const std::vector<OcrWord>& words)
{
    std::map<int, PageArea> lines;
    for (const OcrWord& word : words) {
        const auto [line, isNew] = lines.emplace(word.line, word.area);
        if (!isNew)
            line->second.include(word.area);
    }
    return lines;
}

/// Takes the marks away that the recogniser saw in the white where a dash was.
void removeMarksIn(const PageArea& dash, OcrWord& word)
{
    const double step = word.area.width() / double(word.text.size());
    QString kept;
    for (qsizetype i = 0; i < word.text.size(); ++i) {
        const QChar c = word.text.at(i);
        const double middle = word.area.left + (double(i) + 0.5) * step;
        if (middle < dash.left || middle > dash.right || !(c.isPunct() || c.isSymbol()))
            kept += c;
    }
    word.text = kept;
}

/// How many UTF-16 units of a word stand before the place `x`, as far as the widths of characters
/// tell; never half a character.
qsizetype placeIn(const OcrWord& word, double x)
{
    const auto widthOf = [](char32_t c) {
        return text::isHan(c) || text::isFullWidthMark(text::charClass(c)) ? 1.0 : 0.5;
    };
    const auto characters = word.text.toUcs4();
    double ems = 0;
    for (const char32_t c : characters)
        ems += widthOf(c);
    const double em = word.area.width() / ems;
    double right = word.area.left;
    qsizetype units = 0;
    for (const char32_t c : characters) {
        if (right + 0.5 * em * widthOf(c) > x)
            break;
        right += em * widthOf(c);
        units += QChar::requiresSurrogates(c) ? 2 : 1;
    }
    return units;
}

/// The type size of each line in dots. Boxes of words reach into the white above and below; over
/// the width of a few Han characters the recogniser cannot be far wrong. A line without those is as
/// high as its tallest word, for it may lean.
std::map<int, double> sizesOfLines(const std::vector<OcrWord>& words)
{
    constexpr int kEnough = 4;          // Han characters
    constexpr double kNarrowest = 0.25; // of the height
    struct Line {
        double ems = 0;
        int han = 0;
        double height = 0;
    };
    std::map<int, Line> lines;
    for (const OcrWord& word : words) {
        Line& line = lines[word.line];
        line.height = std::max(line.height, word.area.height() / kInkOfEm);
        for (const char32_t c : word.text.toUcs4()) {
            const bool isFull = text::isHan(c) || text::isFullWidthMark(text::charClass(c));
            line.ems += isFull ? 1 : 0.5;
            line.han += text::isHan(c);
        }
    }
    std::map<int, double> sizes;
    std::vector<double> shares;
    for (const auto& [number, area] : areasOfLines(words)) {
        const Line& line = lines.at(number);
        if (line.han < kEnough)
            continue;
        sizes[number] = std::clamp(area.width() / line.ems, kNarrowest * line.height, line.height);
        shares.push_back(sizes[number] / line.height);
    }
    double share = 1;
    if (!shares.empty()) {
        const auto middle = shares.begin() + qsizetype(shares.size() / 2);
        std::nth_element(shares.begin(), middle, shares.end());
        share = *middle;
    }
    for (const auto& [number, line] : lines)
        sizes.emplace(number, share * line.height);
    return sizes;
}

} // namespace

std::vector<OcrWord> readOcrTable(const QByteArray& table)
{
    enum Column { Level, Page, Block, Paragraph, Line, Word, Left, Top, Width, Height, Conf, Text };
    constexpr int kWordLevel = 5;
    std::vector<OcrWord> words;
    std::map<std::array<int, 4>, int> lines;
    for (qsizetype begin = 0; begin < table.size() && words.size() < kMostWords;) {
        qsizetype end = table.indexOf('\n', begin);
        end = end < 0 ? table.size() : end;
        const QList<QByteArray> row = table.mid(begin, end - begin).split('\t');
        begin = end + 1;
        if (row.size() <= Text || row[Level].toInt() != kWordLevel)
            continue;
        OcrWord word;
        word.text = wordText(row[Text]);
        word.confidence = row[Conf].toDouble();
        const double left = row[Left].toInt();
        const double top = row[Top].toInt();
        const double width = row[Width].toInt();
        const double height = row[Height].toInt();
        if (word.text.isEmpty() || !(word.confidence >= 0 && word.confidence <= 100) || left < 0
            || top < 0 || width <= 0 || height <= 0 || left + width > kLargestPlace
            || top + height > kLargestPlace)
            continue;
        word.area = {left, top, left + width, top + height};
        const std::array<int, 4> key{
            row[Page].toInt(), row[Block].toInt(), row[Paragraph].toInt(), row[Line].toInt()};
        word.line = lines.emplace(key, int(lines.size())).first->second;
        words.push_back(std::move(word));
    }
    widenMarks(words);
    restoreRings(words);
    return words;
}

std::vector<OcrWord> withDashes(std::vector<OcrWord> words, const std::vector<PageArea>& dashes)
{
    const std::map<int, PageArea> lines = areasOfLines(words);
    for (const PageArea& dash : dashes) {
        const double middle = (dash.top + dash.bottom) / 2;
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& line) {
            const PageArea& area = line.second;
            const double reach = 1.5 * area.height();
            return middle > area.top && middle < area.bottom && dash.right > area.left - reach
                && dash.left < area.right + reach;
        });
        if (found == lines.end())
            continue;
        const int line = found->first;
        for (OcrWord& word : words) {
            if (word.line == line)
                removeMarksIn(dash, word);
        }
        std::erase_if(words, [](const OcrWord& word) { return word.text.isEmpty(); });
        // Before the first word of the line that stands behind it.
        auto at = std::find_if(words.begin(), words.end(), [&](const OcrWord& word) {
            return word.line == line && word.area.middle() > dash.middle();
        });
        if (at == words.end())
            at = std::find_if(words.rbegin(), words.rend(), [line](const OcrWord& word) {
                return word.line == line;
            }).base();
        words.insert(at, {QStringLiteral("——"), dash, kSureOfDash, line});
    }
    return words;
}

std::vector<OcrWord> withWholeLines(std::vector<OcrWord> words, const std::vector<PageArea>& rules)
{
    constexpr size_t kMostLines = 2000;
    constexpr double kWhite = 0.6; // of the height: columns stand further apart
    const std::map<int, PageArea> areas = areasOfLines(words);
    if (areas.size() > kMostLines)
        return words;
    std::vector<std::pair<int, PageArea>> lines(areas.begin(), areas.end());
    std::stable_sort(lines.begin(), lines.end(),
        [](const auto& a, const auto& b) { return a.second.left < b.second.left; });
    const auto goesOn = [&](const PageArea& left, const PageArea& right) {
        const double height = std::min(left.height(), right.height());
        const double middle = (left.top + left.bottom) / 2;
        const double gap = right.left - left.right;
        return std::abs(middle - (right.top + right.bottom) / 2) < 0.25 * height
            && std::max(left.height(), right.height()) < 1.5 * height && gap > -0.5 * height
            && gap < kWhite * height
            && std::none_of(rules.begin(), rules.end(), [&](const PageArea& rule) {
                   return rule.height() > rule.width() && rule.top < middle && rule.bottom > middle
                       && rule.middle() > left.right - 0.5 * height
                       && rule.middle() < right.left + 0.5 * height;
               });
    };
    std::map<int, int> whole; // the number of a piece's line
    for (size_t i = 0; i < lines.size(); ++i) {
        whole.emplace(lines[i].first, lines[i].first);
        for (size_t k = i + 1; k < lines.size(); ++k)
            if (goesOn(lines[i].second, lines[k].second))
                whole.emplace(lines[k].first, whole.at(lines[i].first));
    }
    for (OcrWord& word : words)
        word.line = whole.at(word.line);
    return words;
}

std::vector<OcrWord> partedAtRules(std::vector<OcrWord> words, const std::vector<PageArea>& rules)
{
    std::vector<PageArea> upright;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(upright),
        [](const PageArea& rule) { return rule.height() > rule.width(); });
    std::sort(upright.begin(), upright.end(),
        [](const PageArea& a, const PageArea& b) { return a.middle() < b.middle(); });
    std::vector<OcrWord> parted;
    parted.reserve(words.size());
    for (OcrWord& word : words) {
        const double middle = (word.area.top + word.area.bottom) / 2;
        auto rule = std::lower_bound(upright.begin(), upright.end(), word.area.left,
            [](const PageArea& area, double left) { return area.middle() < left; });
        for (; rule != upright.end() && rule->middle() < word.area.right; ++rule) {
            const qsizetype at
                = rule->top < middle && rule->bottom > middle ? placeIn(word, rule->middle()) : 0;
            if (at <= 0 || at >= word.text.size())
                continue;
            OcrWord before = word;
            before.text = word.text.left(at);
            before.area.right = rule->left;
            word.text = word.text.mid(at);
            word.area.left = rule->right;
            parted.push_back(std::move(before));
        }
        parted.push_back(std::move(word));
    }
    return parted;
}

PdfPage pageOfWords(const std::vector<OcrWord>& words, double widthInDots, double heightInDots,
    double dotsPerInch, const std::vector<PageArea>& rulesInDots)
{
    const double scale = 72 / dotsPerInch;
    PdfPage page;
    page.width = widthInDots * scale;
    page.height = heightInDots * scale;
    page.fonts.emplace_back();
    for (const PageArea& rule : rulesInDots)
        page.rules.push_back(
            {{rule.left * scale, rule.top * scale, rule.right * scale, rule.bottom * scale},
                false});
    const std::map<int, PageArea> lines = areasOfLines(words);
    std::map<int, double> sizes = sizesOfLines(words);
    for (auto& [line, size] : sizes)
        size *= scale;
    std::vector<double> sorted;
    for (const OcrWord& word : words)
        sorted.push_back(sizes[word.line]);
    std::sort(sorted.begin(), sorted.end());
    const double body = sorted.empty() ? 0 : sorted[sorted.size() / 2];
    for (const OcrWord& word : words) {
        double size = sizes[word.line];
        if (size > 0.6 * body && size < 1.25 * body)
            size = body;
        PdfGlyph glyph;
        glyph.text = word.text;
        glyph.size = size;
        glyph.font = 0;
        glyph.baseline = lines.at(word.line).bottom * scale - 0.04 * size;
        glyph.area = {word.area.left * scale, glyph.baseline - 0.88 * size, word.area.right * scale,
            glyph.baseline + 0.12 * size};
        // The ink of an opening bracket stands at the right of its square.
        constexpr double kWhiteOfBracket = 0.5;
        const bool isFirst = page.glyphs.empty() || words[page.glyphs.size() - 1].line != word.line;
        if (isFirst && QStringView(u"（《“‘【〔「『").contains(word.text.front()))
            glyph.area.left -= kWhiteOfBracket * size;
        page.glyphs.push_back(std::move(glyph));
    }
    // Boxes end with the ink: the white beside it, where a mark or a narrow character stands, is no
    // space.
    for (size_t i = 0; i + 1 < words.size(); ++i) {
        constexpr double kWhite = 0.8; // of the type size; a caesura is as wide as a character
        constexpr double kWhiteOfMark = 2;
        PdfGlyph& glyph = page.glyphs[i];
        const PdfGlyph& next = page.glyphs[i + 1];
        const double gap = next.area.left - glyph.area.right;
        // Before a comma there is none, whatever the boxes say.
        const bool isMark
            = text::isForbiddenAtLineStart(text::charClass(next.text.front().unicode()));
        if (words[i].line == words[i + 1].line && gap > 0
            && gap < (isMark ? kWhiteOfMark : kWhite) * glyph.size && isWide(glyph.text.back())
            && isWide(next.text.front()))
            glyph.area.right = next.area.left;
    }
    return page;
}

} // namespace qb::importers
