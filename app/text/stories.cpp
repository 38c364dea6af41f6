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
        case SegmentRole::Source:
            readSource(segment.text);
            m_isEnded = !m_article.blocks.empty();
            return;
        case SegmentRole::Byline:
            return readByline(segment);
        case SegmentRole::DateLine:
            return readDateLine(segment.text);
        case SegmentRole::AuthorNote:
            m_article.authorNote += normalised(segment.text);
            m_isEnded = !m_article.blocks.empty();
            return;
        case SegmentRole::Paragraph:
            return add(BlockKind::Paragraph, bodyText(segment.text), 1);
        case SegmentRole::Object:
            if (m_isEnded)
                close();
            m_article.blocks.push_back(segment.object);
            return;
        }
    }

    /// The body from segment `i` on, up to where its story ends: enough of it to compare a headline
    /// with.
    QString bodyAfter(size_t i) const
    {
        constexpr qsizetype kEnough = 1500;
        QString body;
        for (; i < m_segments.size() && body.size() < kEnough; ++i) {
            const SegmentRole role = m_segments[i].role;
            if (role == SegmentRole::Paragraph)
                body += m_segments[i].text.left(kEnough);
            else if (role == SegmentRole::Source || role == SegmentRole::Section || !body.isEmpty())
                break;
        }
        return body;
    }

    /// Newspaper pages give the headline behind its story: it then shares more wording with what
    /// stands before it.
    bool belongsToStoryBefore(size_t i) const
    {
        if (m_article.blocks.empty() || !m_article.title.isEmpty())
            return false;
        // A kicker may share no wording with its story; its headline then speaks for both.
        QString headline = m_segments[i].text;
        const auto isTitle = [this](size_t k) {
            return k < m_segments.size() && m_segments[k].role == SegmentRole::Title;
        };
        if (isTitle(i + 1))
            headline += u' ' + m_segments[i + 1].text;
        const QString after = bodyAfter(i + 1);
        return after.isEmpty()
            || sharedWording(headline, plainText(m_article)) > sharedWording(headline, after);
    }

    void readTitle(size_t i)
    {
        const QString text = subheadText(m_segments[i].text);
        if (belongsToStoryBefore(i)) {
            setTitle(text);
            m_isTitledBehind = true;
            return;
        }
        if (m_isTitledBehind && i > 0 && m_segments[i - 1].role == SegmentRole::Title
            && sharedWording(text, plainText(m_article)) > sharedWording(text, bodyAfter(i + 1))) {
            setTitle(text);
            return;
        }
        if (!m_article.blocks.empty())
            close();
        setTitle(text);
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

    /// "来源：某报 2023-12-12" names the day too.
    void readSource(const QString& text)
    {
        m_article.source = sourceOfLine(withoutDate(text));
        if (m_article.source.isEmpty())
            m_article.source = sourceOfLine(text);
        else if (const QDate date = dateIn(text); date.isValid())
            m_article.date = date;
    }

    void readByline(const Segment& segment)
    {
        const QString names = bylineOfLine(segment.text);
        m_article.byline = m_article.byline.isEmpty() ? names : m_article.byline + u' ' + names;
    }

    void readDateLine(const QString& text)
    {
        if (m_isEnded)
            close();
        m_article.date = dateIn(text);
        for (qsizetype at = text.indexOf(QStringLiteral("来源")); at >= 0; at = -1)
            m_article.source = sourceOfLine(QStringView(text).sliced(at)).section(u' ', 0, 0);
        if (const qsizetype at = text.indexOf(QStringLiteral("作者"));
            at >= 0 && isByline(QStringView(text).sliced(at)))
            m_article.byline = bylineOfLine(QStringView(text).sliced(at));
    }

    void add(BlockKind kind, const QString& text, int level)
    {
        if (m_isEnded)
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
