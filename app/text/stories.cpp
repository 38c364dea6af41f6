#include "text/stories.h"

#include "text/attribution.h"
#include "text/editors_notes.h"
#include "text/heading_numbers.h"
#include "text/heading_wording.h"
#include "text/headings.h"
#include "text/normalise.h"
#include "text/spans.h"
#include "text/web_wording.h"
#include "text/words_apart.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace qb::text {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::text)
};

/// "某报讯（记者 钱多多 通讯员 孙望舒）…" keeps the spaces between names.
TextRange reporters(const QString& text)
{
    constexpr qsizetype kReach = 30;
    constexpr qsizetype kLongest = 60;
    const qsizetype opening = QStringView(text).left(kReach).indexOf(u'（');
    const qsizetype closing = opening < 0 ? -1 : text.indexOf(u'）', opening);
    if (closing < 0 || closing - opening > kLongest)
        return {};
    const QStringView inside = QStringView(text).sliced(opening + 1, closing - opening - 1);
    return inside.contains(u"记者") || inside.contains(u"通讯员") ? TextRange{opening, closing}
                                                                  : TextRange{};
}

/// "第十二条 本办法自……": rules keep the space behind their numbers. The range ends behind the
/// first character of the rule.
TextRange numberOfRule(const QString& text)
{
    constexpr qsizetype kReach = 12;
    if (!text.startsWith(u'第'))
        return {};
    static const QRegularExpression pattern(
        QStringLiteral("^第[0-9一二三四五六七八九十百零〇]{1,6}[条章节款][\\s\\x{3000}]+."));
    const auto match = pattern.match(text.left(kReach));
    return match.hasMatch() ? TextRange{0, match.capturedLength()} : TextRange{};
}

/// The text in its stored form, with its spans where they then are.
struct StoredText {
    QString text;
    std::vector<Span> spans;
};

StoredText stored(const QString& raw, const std::vector<Span>& spans, HanSpace policy)
{
    if (spans.empty())
        return {policy == HanSpace::Keep ? normalisedHeadline(raw) : normalised(raw), {}};
    std::vector<qsizetype> offsets;
    for (const Span& span : spans) {
        offsets.push_back(span.range.begin);
        offsets.push_back(span.range.end);
    }
    std::sort(offsets.begin(), offsets.end());
    std::vector<qsizetype> moved = offsets;
    StoredText result{normalised(raw, policy, moved), spans};
    const auto place = [&](qsizetype offset) {
        const auto at = std::lower_bound(offsets.begin(), offsets.end(), offset);
        return moved[size_t(at - offsets.begin())];
    };
    for (Span& span : result.spans) {
        span.range = {place(span.range.begin), place(span.range.end)};
        // A space in front of a place belongs to neither side.
        while (span.range.begin < span.range.end && result.text.at(span.range.begin) == u' ')
            ++span.range.begin;
    }
    shiftSpans(result.spans, 0, result.text.size());
    mergeSpans(result.spans, result.text);
    return result;
}

/// A piece of a segment's text, with the spans in it.
StoredText piece(const Segment& segment, TextRange range, HanSpace policy)
{
    std::vector<Span> spans = segment.spans;
    const qsizetype length = range.end - range.begin;
    shiftSpans(spans, -range.begin, length);
    return stored(segment.text.mid(range.begin, length), spans, policy);
}

StoredText bodyText(const Segment& segment)
{
    // "联盟主席 钱多多：" keeps the space between office and name: broadcast transcripts set it so.
    TextRange kept{0, speakerLabelLength(segment.text)};
    if (kept.isEmpty())
        kept = reporters(segment.text);
    if (kept.isEmpty())
        kept = numberOfRule(segment.text);
    if (kept.isEmpty())
        kept = wordsApart(segment.text);
    if (kept.isEmpty() && segment.spans.empty() && !segment.text.contains(u'，'))
        return {normalisedCaption(segment.text), {}};
    if (kept.isEmpty())
        return stored(segment.text, segment.spans, HanSpace::Drop);
    StoredText result = piece(segment, {0, kept.begin}, HanSpace::Drop);
    for (const StoredText& next : {piece(segment, kept, HanSpace::Keep),
             piece(segment, {kept.end, segment.text.size()}, HanSpace::Drop)}) {
        std::vector<Span> spans = next.spans;
        const qsizetype begin = result.text.size();
        result.text += next.text;
        shiftSpans(spans, begin, result.text.size());
        std::move(spans.begin(), spans.end(), std::back_inserter(result.spans));
    }
    mergeSpans(result.spans, result.text);
    return result;
}

/// "01 先把水留住": a part's number stays apart from its name, as no other number does from Han.
void setNumberApart(QStringView raw, StoredText& heading)
{
    constexpr qsizetype kReach = 12;
    for (qsizetype space = raw.indexOf(u' '); space > 0 && space <= kReach;
         space = raw.indexOf(u' ', space + 1)) {
        const QString number = narrowed(partNumber(raw.left(space)));
        const qsizetype end = number.size();
        if (end != space || end >= heading.text.size() || heading.text.at(end) == u' '
            || !heading.text.startsWith(number))
            continue;
        heading.text.insert(end, u' ');
        for (Span& span : heading.spans) {
            span.range.begin += span.range.begin >= end;
            span.range.end += span.range.end > end;
        }
        return;
    }
}

StoredText headingText(const Segment& segment)
{
    QStringView text = QStringView(segment.text).trimmed();
    while (
        text.size() > 1 && (text.startsWith(u'#') || isBullet(text.front()) || isBar(text.front())))
        text = text.sliced(1);
    if (segment.isWithinPage && segment.role == SegmentRole::Subhead) {
        text = withoutHeadMark(text);
        if (text.size() > 2 && text.startsWith(u'【') && text.endsWith(u'】'))
            text = text.sliced(1).chopped(1).trimmed();
    }
    std::vector<Span> spans = segment.spans;
    shiftSpans(spans, QStringView(segment.text).data() - text.data(), text.size());
    StoredText heading = stored(text.toString(), spans, HanSpace::Keep);
    if (segment.role == SegmentRole::Subhead)
        setNumberApart(text, heading);
    return heading;
}

class StoryTeller {
public:
    StoryTeller(const std::vector<Segment>& segments, std::vector<Warning>& warnings,
        std::vector<const Segment*>& repeated)
        : m_segments(segments),
          m_warnings(warnings),
          m_repeated(repeated)
    {
    }

    std::vector<Article> run()
    {
        for (size_t i = 0; i < m_segments.size(); ++i)
            read(i);
        close();
        closeEditorsNote();
        warnOfEmptySection();
        return std::move(m_articles);
    }

private:
    void read(size_t i)
    {
        const Segment& segment = m_segments[i];
        m_isWithinPage = segment.isWithinPage;
        if (i > 0 && segment.story != m_segments[i - 1].story)
            close();
        if (segment.opensStory)
            close();
        switch (segment.role) {
        case SegmentRole::Section:
            close();
            warnOfEmptySection();
            m_section = sectionName(segment.text).isEmpty() ? normalised(segment.text)
                                                            : sectionName(segment.text);
            return;
        case SegmentRole::Heading:
        case SegmentRole::Title:
            return readTitle(i);
        case SegmentRole::Subhead:
            return add(BlockKind::Subhead, headingText(segment), std::max(1, segment.level - 1));
        case SegmentRole::Kicker:
            return addLine(m_article.kicker, headline(segment));
        case SegmentRole::Subtitle:
            return addLine(m_article.subtitle, headline(segment));
        case SegmentRole::Credits:
            return readCredits(segment);
        case SegmentRole::AuthorNote:
            m_article.authorNote += normalised(segment.text);
            m_isEnded = !m_article.blocks.empty();
            return;
        case SegmentRole::Paragraph:
            return readParagraph(segment);
        case SegmentRole::Object:
            // A page that tells its stories apart sets pictures below the writer's line, too.
            if (segment.story == 0 || m_isTitledBehind)
                closeEnded();
            m_article.blocks.push_back(segment.object);
            return;
        }
    }

    void readParagraph(const Segment& segment)
    {
        if (segment.isAside)
            return addAside(bodyText(segment));
        if (segment.isSignOff && !m_article.blocks.empty())
            m_article.blocks.push_back(blockOf(BlockKind::Paragraph, bodyText(segment), 1));
        else
            add(BlockKind::Paragraph, bodyText(segment), 1);
        if (segment.signedOn.isValid() && !m_article.date.isValid())
            m_article.date = segment.signedOn;
    }

    /// Newspaper pages give the headline behind its story.
    void readTitle(size_t i)
    {
        const bool isBehind = m_segments[i].isBehindBody && !m_article.blocks.empty()
            && (m_isTitledBehind || m_article.title.isEmpty());
        if (!isBehind && !m_article.blocks.empty())
            close();
        setTitle(headline(m_segments[i]));
        m_isTitledBehind = isBehind;
    }

    /// Two headings in a row: a kicker over the headline, or a sub-headline, which a dash
    /// announces, under it. What no place is left for stays in the body.
    void setTitle(const QString& text)
    {
        if (m_article.title.isEmpty()) {
            m_article.title = text;
        } else if (!m_article.subtitle.isEmpty()) {
            add(BlockKind::Subhead, {text, {}}, 1);
        } else if (text.startsWith(QStringLiteral("——"))) {
            m_article.subtitle = text;
        } else if (m_article.kicker.isEmpty()) {
            m_article.kicker = m_article.title;
            m_article.title = text;
        } else {
            m_article.subtitle = text;
        }
    }

    /// Under a title they are the story's own; behind a body they end it. Names of a second author
    /// join those of the first.
    void readCredits(const Segment& segment)
    {
        const Credits& credits = *segment.credits;
        const bool isOthers = !m_isWithinPage && m_isEnded && !m_article.source.isEmpty()
            && !credits.source.isEmpty();
        if (isOthers || (m_isTitledBehind && !m_article.source.isEmpty()))
            close();
        warnOfSecondSource(credits.source);
        if (saysNothingNew(credits))
            m_repeated.push_back(&segment);
        if (!credits.source.isEmpty())
            m_article.source = credits.source;
        // Who posted it may sign below too.
        m_article.byline = joinedNames(m_article.byline, credits.byline);
        if (credits.date.isValid())
            setDate(credits.date);
        m_isEnded = !m_article.blocks.empty();
    }

    /// What is said last holds; another day is told.
    void setDate(QDate date)
    {
        if (m_article.date.isValid() && m_article.date != date)
            warnOfStray(m_article.date.toString(QStringLiteral("yyyy年M月d日")));
        m_article.date = date;
    }

    bool saysNothingNew(const Credits& credits) const
    {
        return (credits.source.isEmpty() || credits.source == m_article.source)
            && joinedNames(m_article.byline, credits.byline) == m_article.byline
            && (!credits.date.isValid() || credits.date == m_article.date);
    }

    void addLine(QString& field, const QString& text)
    {
        field = field.isEmpty() ? text : field + u' ' + text;
    }

    void warnOfSecondSource(const QString& source)
    {
        if (!source.isEmpty() && !m_article.source.isEmpty() && m_article.source != source)
            warnOfStray(m_article.source);
    }

    /// Headlines have no spans; the notes they bear go to the story's end.
    QString headline(const Segment& segment)
    {
        StoredText text = headingText(segment);
        for (const Span& span : text.spans) {
            if (span.kind != SpanKind::Note || span.target.isEmpty())
                continue;
            Block note;
            note.kind = BlockKind::Note;
            note.text = normalised(span.target);
            m_notes.push_back(std::move(note));
        }
        return text.text;
    }

    /// Stands behind the story that it was found beside.
    void addAside(StoredText text)
    {
        Article aside;
        aside.section = m_section;
        aside.blocks.push_back(blockOf(BlockKind::Paragraph, std::move(text), 1));
        m_asides.push_back(std::move(aside));
    }

    void takeAsides()
    {
        std::move(m_asides.begin(), m_asides.end(), std::back_inserter(m_articles));
        m_asides.clear();
    }

    void add(BlockKind kind, StoredText text, int level)
    {
        closeEnded();
        if (text.text.isEmpty())
            return;
        m_article.blocks.push_back(blockOf(kind, std::move(text), level));
    }

    static Block blockOf(BlockKind kind, StoredText text, int level)
    {
        Block block;
        block.kind = kind;
        block.text = std::move(text.text);
        block.spans = std::move(text.spans);
        block.level = std::min(level, 3);
        return block;
    }

    /// Behind its source a story has no more text, but on a page that is about it alone.
    void closeEnded()
    {
        if ((m_isEnded || m_isTitledBehind) && !m_isWithinPage)
            close();
    }

    void readDateline()
    {
        const auto first = std::find_if(m_article.blocks.begin(), m_article.blocks.end(),
            [](const Block& block) { return block.kind == BlockKind::Paragraph; });
        if (first == m_article.blocks.end())
            return;
        const Dateline dateline = datelineOf(first->text);
        if (m_article.source.isEmpty())
            m_article.source = dateline.source;
        if (m_article.byline.isEmpty())
            m_article.byline = dateline.byline;
        if (!m_article.date.isValid() && !isChronicle())
            m_article.date = dateline.date;
    }

    /// Each paragraph begins with its day: none of them is the story's.
    bool isChronicle() const
    {
        constexpr auto kFewest = 3;
        static const QRegularExpression day(
            QStringLiteral("^(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日"));
        return std::count_if(m_article.blocks.begin(), m_article.blocks.end(),
                   [](const Block& block) {
                       return block.text.size() > 8 && block.text.front().isDigit()
                           && day.match(block.text).hasMatch();
                   })
            >= kFewest;
    }

    void close()
    {
        if (isEditorsNote(m_article)) {
            takeEditorsNote();
            takeAsides();
            return;
        }
        if (!m_article.blocks.empty() || !m_article.title.isEmpty()) {
            m_article.blocks.insert(m_article.blocks.begin(),
                std::make_move_iterator(m_editorsNote.begin()),
                std::make_move_iterator(m_editorsNote.end()));
            m_editorsNote.clear();
            readDateline();
            std::move(m_notes.begin(), m_notes.end(), std::back_inserter(m_article.blocks));
            m_notes.clear();
            m_article.section = m_section;
            m_hasSectionArticles = true;
            m_articles.push_back(std::move(m_article));
        } else {
            warnOfStrayLine();
        }
        takeAsides();
        m_article = Article{};
        m_isEnded = false;
        m_isTitledBehind = false;
    }

    /// With no story behind it, an editor's note is an article all the same.
    void closeEditorsNote()
    {
        if (m_editorsNote.empty())
            return;
        Article article;
        article.section = m_section;
        article.blocks = std::move(m_editorsNote);
        m_hasSectionArticles = true;
        m_articles.push_back(std::move(article));
    }

    /// "编者按" with its text stands over the title of the story it speaks of.
    void takeEditorsNote()
    {
        m_editorsNote = std::move(m_article.blocks);
        if (!m_article.title.isEmpty()) {
            Block head;
            head.kind = BlockKind::Subhead;
            head.text = m_article.title;
            m_editorsNote.insert(m_editorsNote.begin(), std::move(head));
        }
        m_article = Article{};
        m_isEnded = false;
        m_isTitledBehind = false;
    }

    void warnOfEmptySection()
    {
        if (!m_section.isEmpty() && !m_hasSectionArticles)
            m_warnings.push_back({QStringLiteral("empty-section"),
                Text::tr("栏目下面没有稿件，没有收进来"), 0, {}, m_section});
        m_hasSectionArticles = false;
    }

    /// A kicker, subtitle, byline or source without title and body.
    void warnOfStrayLine()
    {
        const QStringList lines{m_article.kicker, m_article.subtitle, m_article.byline,
            m_article.source, m_article.authorNote};
        for (const QString& line : lines)
            if (!line.isEmpty())
                warnOfStray(line);
    }

    void warnOfStray(const QString& line)
    {
        m_warnings.push_back({QStringLiteral("stray-line"),
            Text::tr("这一行不属于任何稿件，没有收进来"), 0, {}, line});
    }

    const std::vector<Segment>& m_segments;
    std::vector<Warning>& m_warnings;
    std::vector<const Segment*>& m_repeated;
    std::vector<Article> m_articles;
    Article m_article;
    std::vector<Article> m_asides;    ///< found beside the story
    std::vector<Block> m_notes;       ///< of the headlines
    std::vector<Block> m_editorsNote; ///< waits for the story it speaks of
    QString m_section;
    bool m_hasSectionArticles = false;
    bool m_isWithinPage = false; ///< as the segment's that is read
    bool m_isEnded = false;      ///< a source or note closed the body
    bool m_isTitledBehind = false;
};

} // namespace

std::vector<Article> storiesOf(const std::vector<Segment>& segments, std::vector<Warning>& warnings,
    std::vector<const Segment*>& repeated)
{
    return StoryTeller(segments, warnings, repeated).run();
}

} // namespace qb::text
