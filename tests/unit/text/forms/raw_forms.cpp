#include "raw_forms.h"

#include "clean_score.h"
#include "line_setter.h"

using namespace Qt::StringLiterals;

namespace qb::text::forms {

namespace {

const QStringList kSections{u"行业动态"_s, u"政策导读"_s, u"企业之声"_s, u"观点"_s, u"前沿技术"_s};

QString sectionLine(const QString& name, SectionForm form)
{
    switch (form) {
    case SectionForm::Brackets:
        return u"【"_s + name + u"】"_s;
    case SectionForm::SpacedBrackets: {
        QStringList letters;
        for (const QChar c : name)
            letters << QString(c);
        return u"【"_s + letters.join(u' ') + u"】"_s;
    }
    case SectionForm::Bullet:
        return u"●"_s + name;
    case SectionForm::BareWord:
    case SectionForm::None:
        return name;
    }
    return name;
}

QString folioText(FolioForm form, int page, int pages)
{
    switch (form) {
    case FolioForm::None:
        return {};
    case FolioForm::Bare:
        return QString::number(page);
    case FolioForm::Dashed:
        return u"— %1 —"_s.arg(page);
    case FolioForm::Words:
        return u"第 %1 页 共 %2 页"_s.arg(page).arg(pages);
    case FolioForm::Slash:
        return u"%1 / %2"_s.arg(page).arg(pages);
    case FolioForm::Dots:
        return u"· %1 ·"_s.arg(page);
    }
    return {};
}

/// One physical line; a story's lines are never noise.
struct Line {
    QString text;
    bool hasBlankAfter = false;
};

class Renderer {
public:
    Renderer(const RawForm& form, quint64 seed) : m_form(form), m_random(seed) { }

    RenderedText run()
    {
        if (m_form.hasMasthead)
            inventAll(), addMasthead();
        else
            inventAll();
        for (size_t i = 0; i < m_made.size(); ++i)
            addStory(i);
        if (m_form.isWeChat)
            addWeChatFoot();
        m_result.raw = pages();
        return std::move(m_result);
    }

private:
    void inventAll()
    {
        const int count = m_random.between(m_form.leastArticles, m_form.mostArticles);
        const int first = m_random.below(topicCount());
        int inSection = 0;
        int section = m_random.below(int(kSections.size()));
        for (int i = 0; i < count; ++i) {
            InventedArticle made = inventArticle(m_random, first + i, m_form.news);
            if (m_form.sections != SectionForm::None) {
                if (inSection >= m_form.articlesPerSection && m_random.chance(60)) {
                    ++section;
                    inSection = 0;
                }
                made.article.section = kSections.at(section % kSections.size());
                ++inSection;
            }
            if (m_random.chance(m_form.percentWithoutTitle)) {
                made.article.title.clear();
                made.article.kicker.clear();
            }
            if (m_form.source != SourceForm::None) {
                made.source = inventSource(m_random);
                made.article.source = made.source;
            }
            if (m_form.hasBylineLine && made.article.byline.isEmpty())
                made.article.byline = inventName(m_random);
            m_made.push_back(std::move(made));
        }
    }

    QString dressed(const QString& text)
    {
        QString result = spaced(text, m_form.spacing, m_random);
        if (m_form.hasFullWidthDigits)
            for (QChar& c : result)
                if (c >= u'0' && c <= u'9')
                    c = QChar(char16_t(c.unicode() + 0xfee0));
        return result;
    }

    void add(const QString& text, bool hasBlankAfter) { m_lines.push_back({text, hasBlankAfter}); }

    void addNoise(const QString& text, bool hasBlankAfter)
    {
        add(text, hasBlankAfter);
        m_result.noise << text.trimmed();
    }

    void addHeading(const QString& text)
    {
        if (text.isEmpty())
            return;
        const QString lead = m_form.hasCentredTitles ? u" "_s : QString();
        if (m_form.measure == 0) {
            add(lead + dressed(text), m_form.hasBlankParagraphs && m_form.isWeChat);
            return;
        }
        // Headlines are set larger: about two thirds of the body's characters fit on a line.
        const int measure = m_form.measure > 44 ? m_form.measure * 2 / 3 : m_form.measure - 8;
        const QStringList lines
            = setLines(dressed(text), std::max(24, measure), 0, m_form.breaking);
        for (const QString& line : lines)
            add(lead + line, m_form.hasBlankLines);
    }

    void addParagraph(const QString& text, int measure)
    {
        const QString indent = m_form.indent == Indent::FullWidthSpaces ? u"　　"_s : QString();
        if (measure == 0) {
            add(indent + dressed(text), m_form.hasBlankParagraphs);
            return;
        }
        const int dropped = m_form.indent == Indent::None ? 0 : 4;
        const QString set = dressed(text);
        QStringList lines = setLines(set, measure, dropped, m_form.breaking);
        const bool isHidden = indent.isEmpty() && !m_before.isEmpty() && m_beforeMeasure == measure
            && setLines(m_before + set, measure, dropped, m_form.breaking)
                == setLines(m_before, measure, dropped, m_form.breaking) + lines;
        if (isHidden)
            m_result.optionalBreaks << withoutSpaces(text);
        m_before = set;
        m_beforeMeasure = measure;
        lines.front().prepend(indent);
        for (const QString& line : lines)
            add(line, m_form.hasBlankLines);
    }

    void addStory(size_t i)
    {
        InventedArticle& made = m_made[i];
        Article& article = made.article;
        if (!article.section.isEmpty()
            && (i == 0 || m_made[i - 1].article.section != article.section)) {
            const QString lead = m_form.sections == SectionForm::BareWord ? u" "_s : QString();
            if (i > 0 && m_form.sections == SectionForm::BareWord && m_form.measure > 0
                && !m_lines.empty())
                m_lines.back().hasBlankAfter = false;
            add(lead + sectionLine(article.section, m_form.sections), true);
        }
        if (!m_form.hasTitleBehind)
            addHeadings(article);
        if (m_form.isWeChat)
            addWeChatHead(article);
        else if (m_form.hasBylineLine)
            add(m_random.of({u"本报记者 "_s, u"作者："_s, u"记者 "_s}) + article.byline,
                m_form.hasBlankLines || m_form.hasBlankParagraphs);
        addBody(made);
        if (!article.authorNote.isEmpty())
            addParagraph(article.authorNote, m_form.measure);
        if (m_form.hasTitleBehind)
            addHeadings(article);
        if (m_form.measure == 0 && m_form.hasBlankParagraphs && !m_lines.empty())
            m_lines.back().hasBlankAfter = m_form.hasBlankBetweenStories;
        if (m_form.isWeChat && article.source == made.source && !made.source.isEmpty())
            add(m_random.of({u"来源丨"_s, u"来源｜"_s, u"来源 | "_s, u"来源："_s}) + made.source,
                true);
        m_result.articles.push_back(article);
    }

    void addHeadings(const Article& article)
    {
        addHeading(article.kicker);
        addHeading(article.title);
        if (m_form.hasBlankLines && !m_lines.empty())
            m_lines.back().hasBlankAfter = true;
    }

    void addBody(InventedArticle& made)
    {
        const auto& blocks = made.article.blocks;
        m_before.clear();
        size_t last = 0;
        for (size_t k = 0; k < blocks.size(); ++k)
            last = blocks[k].kind == BlockKind::Paragraph ? k : last;
        const size_t widerFrom = m_form.changesMeasure ? blocks.size() / 2 : blocks.size();
        for (size_t k = 0; k < blocks.size(); ++k) {
            const Block& block = blocks[k];
            if (block.kind == BlockKind::Subhead) {
                const bool isMarked = m_form.news.hasMarkedSubheads;
                add((isMarked ? u"# "_s : QString()) + dressed(block.text),
                    m_form.hasBlankLines || m_form.hasBlankParagraphs);
                m_before.clear();
                continue;
            }
            const int measure
                = m_form.measure > 0 && k >= widerFrom ? m_form.measure + 12 : m_form.measure;
            const bool isLast = k == last && !m_form.isWeChat;
            addParagraph(isLast ? withSource(block.text, made.source) : block.text, measure);
        }
        if (m_form.source == SourceForm::OwnLine && !m_form.isWeChat && !made.source.isEmpty())
            add(u"来源："_s + made.source, m_form.hasBlankLines || m_form.hasBlankParagraphs);
    }

    QString withSource(const QString& text, const QString& source) const
    {
        switch (m_form.source) {
        case SourceForm::Glued:
            return text + u"来源："_s + source;
        case SourceForm::Spaced:
            return text + u" 来源："_s + source;
        case SourceForm::BookMarks:
            return text + u"来源《"_s + source + u"》"_s;
        case SourceForm::Bracketed:
            return text + u"（来源："_s + source + u"）"_s;
        default:
            return text;
        }
    }

    void addMasthead()
    {
        addNoise(u"颍川工业参考"_s, true);
        addNoise(u"2025年第%1期（总第%2期）"_s.arg(m_random.between(1, 24)).arg(88), true);
        addNoise(u"颍川市科技情报研究所主办　　2025年3月20日"_s, true);
        addNoise(u"本期要目"_s, true);
        int page = 1;
        for (const InventedArticle& made : m_made) {
            if (made.article.title.isEmpty())
                continue;
            const QString leader = m_random.chance(100) ? u"……………%1"_s.arg(page) : QString();
            add(made.article.title + leader, true);
            page += 2;
        }
    }

    void addWeChatHead(Article& article)
    {
        article.byline = inventName(m_random);
        const QString account = inventSource(m_random);
        if (article.source.isEmpty())
            article.source = account;
        switch (m_random.below(4)) {
        case 0:
            add(u"原创 %1 %2 2025-03-04 18:20 河南"_s.arg(article.byline, account), true);
            article.date = QDate(2025, 3, 4);
            break;
        case 1:
            add(u"原创"_s, false);
            add(article.byline, false);
            add(account, false);
            add(u"2025年03月04日 18:20"_s, false);
            add(u"河南"_s, true);
            article.date = QDate(2025, 3, 4);
            break;
        case 2:
            add(u"%1 2025-03-04 18:20"_s.arg(account), true);
            add(u"作者丨"_s + article.byline, true);
            article.date = QDate(2025, 3, 4);
            break;
        default:
            add(u"来源：%1  作者：%2  时间：2025-03-04"_s.arg(article.source, article.byline),
                true);
            article.date = QDate(2025, 3, 4);
        }
        if (m_random.chance(50))
            addNoise(u"点击蓝字 关注我们"_s, true);
    }

    void addWeChatFoot()
    {
        const QStringList lines{u"编辑丨孙小小"_s, u"责任编辑：李大大"_s, u"审核 | 周正正"_s,
            u"- END -"_s, u"阅读 1.2万"_s, u"点赞 35"_s, u"在看 20"_s, u"微信扫一扫关注该公众号"_s,
            u"长按识别二维码关注我们"_s, u"阅读原文"_s, u"喜欢此内容的人还喜欢"_s,
            u"图片来源：网络"_s, u"分享"_s, u"收藏"_s, u"写留言"_s, u"预览时标签不可点"_s,
            u"继续滑动看下一个"_s, u"轻触阅读原文"_s, u"点个“在看”你最好看"_s};
        for (const QString& line : lines)
            if (m_random.chance(50))
                addNoise(line, m_random.chance(70));
    }

    QString pages()
    {
        if (m_form.pageBreak == PageBreak::None && m_form.folio == FolioForm::None)
            return joined(0, m_lines.size());
        QString text;
        const size_t step = size_t(m_form.linesPerPage);
        const int count = int((m_lines.size() + step - 1) / step);
        for (int page = 1; page <= count; ++page) {
            const size_t begin = size_t(page - 1) * step;
            const size_t end = std::min(m_lines.size(), begin + step);
            addFurniture(text, m_form.runningHead, page, count);
            text += joined(begin, end);
            addFurniture(text, m_form.runningFoot, page, count);
            addFolio(text, page, count);
            if (page < count)
                addPageBreak(text);
        }
        return text;
    }

    void addFurniture(QString& text, const QString& line, int page, int)
    {
        if (line.isEmpty())
            return;
        const QString filled = line.contains(u"%1"_s) ? line.arg(page) : line;
        text += filled + (m_form.hasBlankLines ? u"\n\n"_s : u"\n"_s);
        m_result.noise << filled;
    }

    void addFolio(QString& text, int page, int count)
    {
        const QString folio = folioText(m_form.folio, page, count);
        if (folio.isEmpty())
            return;
        text += m_form.hasBlankLines ? u"\n\n"_s + folio + u"\n\n\n"_s : folio + u"\n"_s;
        m_result.noise << folio;
    }

    void addPageBreak(QString& text)
    {
        if (m_form.pageBreak == PageBreak::FormFeed) {
            text += u'\f';
        } else if (m_form.pageBreak == PageBreak::LeadingSpace && m_form.folio == FolioForm::None) {
            while (text.endsWith(u"\n\n"_s))
                text.chop(1);
            text += u' ';
        }
    }

    QString joined(size_t begin, size_t end) const
    {
        QString text;
        for (size_t i = begin; i < end; ++i)
            text += m_lines[i].text + (m_lines[i].hasBlankAfter ? u"\n\n"_s : u"\n"_s);
        return text;
    }

    RawForm m_form;
    Random m_random;
    std::vector<InventedArticle> m_made;
    std::vector<Line> m_lines;
    QString m_before; ///< the paragraph right before, as it was set; empty for none
    int m_beforeMeasure = 0;
    RenderedText m_result;
};

} // namespace

RenderedText renderText(const RawForm& form, quint64 seed)
{
    return Renderer(form, seed).run();
}

RawForm newspaperPage(quint64 seed)
{
    Random random(seed);
    RawForm form;
    form.name = u"newspaper-page"_s;
    form.measure = 2 * random.between(13, 30);
    form.indent = Indent::Dropped;
    form.breaking = LineBreaking(random.below(3));
    form.hasBlankLines = random.chance(85);
    form.hasTitleBehind = random.chance(70);
    form.percentWithoutTitle = form.hasTitleBehind ? 0 : 25;
    form.source = SourceForm(random.between(1, 5));
    form.spacing = HanWesternSpace(random.below(3));
    form.changesMeasure = random.chance(20) && form.measure <= 44;
    form.news.hasKicker = random.chance(25);
    form.news.leastParagraphs = form.changesMeasure ? 5 : 2;
    form.news.mostParagraphs = form.changesMeasure ? 8 : 5;
    return form;
}

RawForm instituteDigest(quint64 seed)
{
    Random random(seed);
    RawForm form;
    form.name = u"institute-digest"_s;
    form.measure = 2 * random.between(33, 40);
    form.indent = random.chance(80) ? Indent::Dropped : Indent::FullWidthSpaces;
    form.breaking = LineBreaking(random.below(3));
    form.hasBlankLines = random.chance(85);
    form.pageBreak = random.chance(60) ? PageBreak::LeadingSpace : PageBreak::FormFeed;
    form.linesPerPage = random.between(24, 40);
    form.folio = FolioForm(random.below(6));
    form.sections = SectionForm::BareWord;
    form.articlesPerSection = 1;
    form.source = SourceForm::OwnLine;
    form.spacing = HanWesternSpace(random.below(3));
    form.news.hasSubheads = random.chance(50);
    form.news.hasLists = random.chance(30);
    form.news.hasAuthorNote = random.chance(30);
    form.news.hasDateline = false;
    form.news.leastParagraphs = 4;
    form.news.mostParagraphs = 9;
    return form;
}

RawForm bracketDigest(quint64 seed)
{
    Random random(seed);
    RawForm form;
    form.name = u"bracket-digest"_s;
    form.measure = 2 * random.between(33, 50);
    form.indent = random.chance(85) ? Indent::Dropped : Indent::FullWidthSpaces;
    form.breaking = LineBreaking(random.below(3));
    form.hasBlankLines = random.chance(85);
    form.pageBreak = PageBreak(random.below(3));
    form.linesPerPage = random.between(24, 40);
    form.folio = random.chance(40) ? FolioForm(random.below(6)) : FolioForm::None;
    form.sections = random.chance(70) ? SectionForm::SpacedBrackets : SectionForm::Brackets;
    form.hasCentredTitles = random.chance(75);
    form.spacing = HanWesternSpace(random.below(3));
    form.news.hasSubheads = random.chance(50);
    form.news.hasMarkedSubheads = random.chance(60);
    form.news.leastParagraphs = 3;
    form.hasMasthead = random.chance(20);
    return form;
}

RawForm pastedExpress(quint64 seed)
{
    Random random(seed);
    RawForm form;
    form.name = u"pasted-express"_s;
    form.hasBlankParagraphs = random.chance(85);
    form.hasBlankBetweenStories = random.chance(25);
    form.sections = random.chance(80) ? SectionForm::Bullet : SectionForm::Brackets;
    form.source = random.chance(30) ? SourceForm(random.between(1, 5)) : SourceForm::None;
    form.news.hasDateline = form.source == SourceForm::None && random.chance(30);
    form.news.leastParagraphs = 2;
    form.news.mostParagraphs = 8;
    form.hasMasthead = random.chance(30);
    return form;
}

RawForm weChatPaste(quint64 seed)
{
    Random random(seed);
    RawForm form;
    form.name = u"wechat-paste"_s;
    form.isWeChat = true;
    form.hasBlankParagraphs = true;
    form.hasBlankBetweenStories = true;
    form.source = random.chance(60) ? SourceForm::OwnLine : SourceForm::None;
    form.leastArticles = form.mostArticles = 1;
    form.news.hasSubheads = random.chance(40);
    form.news.leastParagraphs = 3;
    return form;
}

RawForm twoColumnPdf(quint64 seed)
{
    Random random(seed);
    RawForm form;
    form.name = u"two-column-pdf"_s;
    form.measure = 2 * random.between(16, 25);
    form.indent = random.chance(50) ? Indent::Dropped : Indent::FullWidthSpaces;
    form.breaking = LineBreaking(random.below(3));
    form.pageBreak = PageBreak::FormFeed;
    form.linesPerPage = random.between(40, 80);
    form.folio = FolioForm(random.between(1, 5));
    form.runningHead = random.chance(60) ? u"颍川产业观察"_s : QString();
    form.runningFoot = random.chance(30) ? u"2025年第3期 总第88期"_s : QString();
    form.source = random.chance(50) ? SourceForm(random.between(1, 5)) : SourceForm::None;
    form.hasBylineLine = random.chance(40);
    form.news.hasSubheads = random.chance(30);
    form.news.leastParagraphs = 4;
    form.news.mostParagraphs = 9;
    return form;
}

RawForm pressText(quint64 seed)
{
    Random random(seed);
    RawForm form;
    form.name = u"press-text"_s;
    form.measure = random.chance(50) ? 0 : 2 * random.between(22, 40);
    form.indent = Indent::FullWidthSpaces;
    form.breaking = LineBreaking(random.below(3));
    form.hasBlankParagraphs = false;
    form.hasBlankBetweenStories = true;
    form.source = random.chance(50) ? SourceForm(random.between(1, 5)) : SourceForm::None;
    form.hasBylineLine = random.chance(40);
    form.news.hasKicker = random.chance(30);
    form.news.hasDateline = form.source == SourceForm::None && random.chance(50);
    form.hasFullWidthDigits = random.chance(40);
    form.news.leastParagraphs = 3;
    return form;
}

} // namespace qb::text::forms
