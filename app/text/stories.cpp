#include "text/stories.h"

#include "text/attribution.h"
#include "text/headings.h"

#include <QCoreApplication>

namespace qb::text {

namespace {

/// "秘书长 王世江：" keeps the space between office and name: broadcast transcripts set it so.
qsizetype speakerSpace(const QString& text)
{
    constexpr qsizetype kLongestLabel = 24;
    const qsizetype colon = text.indexOf(u'：');
    if (colon < 3 || colon > kLongestLabel)
        return -1;
    const QStringView label = QStringView(text).left(colon);
    const qsizetype space = label.indexOf(u' ');
    const qsizetype nameLength = colon - space - 1;
    const bool isLabel = space >= 2 && label.lastIndexOf(u' ') == space && nameLength >= 2
        && nameLength <= 4 && std::all_of(label.begin(), label.end(), [](QChar c) {
               return c == u' ' || c.isLetter();
           });
    return isLabel ? space : -1;
}

QString bodyText(const QString& raw)
{
    const qsizetype space = speakerSpace(raw);
    if (space < 0)
        return normalised(raw);
    return normalised(raw.left(space)) + u' ' + normalised(raw.mid(space + 1));
}

QString subheadText(const QString& raw)
{
    QStringView text = QStringView(raw).trimmed();
    while (text.startsWith(u'#'))
        text = text.sliced(1);
    return normalisedHeadline(text.toString());
}

class StoryTeller {
public:
    StoryTeller(const std::vector<Segment>& segments, std::vector<Warning>& warnings)
        : m_segments(segments),
          m_warnings(warnings)
    {
    }

    std::vector<Article> run()
    {
        for (size_t i = 0; i < m_segments.size(); ++i)
            read(i);
        close();
        warnOfEmptySection();
        return std::move(m_articles);
    }

private:
    void read(size_t i)
    {
        const Segment& segment = m_segments[i];
        if (i > 0 && segment.story != m_segments[i - 1].story)
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
            return add(
                BlockKind::Subhead, subheadText(segment.text), std::max(1, segment.level - 1));
        case SegmentRole::Kicker:
            m_article.kicker = subheadText(segment.text);
            return;
        case SegmentRole::Subtitle:
            m_article.subtitle = subheadText(segment.text);
            return;
        case SegmentRole::Credits:
            return readCredits(*segment.credits);
        case SegmentRole::AuthorNote:
            m_article.authorNote += normalised(segment.text);
            m_isEnded = !m_article.blocks.empty();
            return;
        case SegmentRole::Paragraph:
            return add(BlockKind::Paragraph, bodyText(segment.text), 1);
        case SegmentRole::Object:
            if (m_isEnded || m_isTitledBehind)
                close();
            m_article.blocks.push_back(segment.object);
            return;
        }
    }

    /// Newspaper pages give the headline behind its story.
    void readTitle(size_t i)
    {
        const QString text = subheadText(m_segments[i].text);
        const bool isBehind = m_segments[i].isBehindBody && !m_article.blocks.empty()
            && (m_isTitledBehind || m_article.title.isEmpty());
        if (!isBehind && !m_article.blocks.empty())
            close();
        setTitle(text);
        m_isTitledBehind = isBehind;
    }

    /// Two headings in a row: a kicker over the headline, or a sub-headline, which a dash
    /// announces, under it. What no place is left for stays in the body.
    void setTitle(const QString& text)
    {
        if (m_article.title.isEmpty()) {
            m_article.title = text;
        } else if (!m_article.subtitle.isEmpty()) {
            add(BlockKind::Subhead, text, 1);
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
    void readCredits(const Credits& credits)
    {
        const bool isOthers = m_isEnded && !m_article.source.isEmpty() && !credits.source.isEmpty();
        if (isOthers || (m_isTitledBehind && !m_article.source.isEmpty()))
            close();
        if (!credits.source.isEmpty())
            m_article.source = credits.source;
        if (!credits.byline.isEmpty())
            m_article.byline = m_article.byline.isEmpty()
                ? credits.byline
                : m_article.byline + u' ' + credits.byline;
        if (credits.date.isValid())
            m_article.date = credits.date;
        m_isEnded = !m_article.blocks.empty();
    }

    void add(BlockKind kind, const QString& text, int level)
    {
        if (m_isEnded || m_isTitledBehind)
            close();
        if (text.isEmpty())
            return;
        Block block;
        block.kind = kind;
        block.text = text;
        block.level = std::min(level, 3);
        m_article.blocks.push_back(std::move(block));
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
        if (!m_article.date.isValid())
            m_article.date = dateline.date;
    }

    void close()
    {
        if (!m_article.blocks.empty() || !m_article.title.isEmpty()) {
            readDateline();
            m_article.section = m_section;
            m_hasSectionArticles = true;
            m_articles.push_back(std::move(m_article));
        } else {
            warnOfStrayLine();
        }
        m_article = Article{};
        m_isEnded = false;
        m_isTitledBehind = false;
    }

    void warnOfEmptySection()
    {
        if (!m_section.isEmpty() && !m_hasSectionArticles)
            m_warnings.push_back({QStringLiteral("empty-section"),
                QCoreApplication::translate("qb::text", "栏目下面没有稿件，没有收进来"), 0, {},
                m_section});
        m_hasSectionArticles = false;
    }

    /// A kicker, subtitle, byline or source without title and body.
    void warnOfStrayLine()
    {
        const QStringList lines{m_article.kicker, m_article.subtitle, m_article.byline,
            m_article.source, m_article.authorNote};
        for (const QString& line : lines)
            if (!line.isEmpty())
                m_warnings.push_back({QStringLiteral("stray-line"),
                    QCoreApplication::translate("qb::text", "这一行不属于任何稿件，没有收进来"), 0,
                    {}, line});
    }

    const std::vector<Segment>& m_segments;
    std::vector<Warning>& m_warnings;
    std::vector<Article> m_articles;
    Article m_article;
    QString m_section;
    bool m_hasSectionArticles = false;
    bool m_isEnded = false; ///< a source or note closed the body
    bool m_isTitledBehind = false;
};

} // namespace

std::vector<Article> storiesOf(const std::vector<Segment>& segments, std::vector<Warning>& warnings)
{
    return StoryTeller(segments, warnings).run();
}

} // namespace qb::text
