#include "typeset_input.h"

#include <QHash>

namespace qb::fuzz {

namespace {

constexpr char kHalfPair = 0x0e;

QString textOf(const QByteArray& bytes)
{
    QString text;
    for (qsizetype begin = 0; begin < bytes.size();) {
        qsizetype end = bytes.indexOf(kHalfPair, begin);
        if (end < 0)
            end = bytes.size();
        text += QString::fromUtf8(bytes.mid(begin, end - begin));
        if (end + 1 < bytes.size())
            text += QChar(char16_t(0xd800 + (quint8(bytes[end + 1]) << 3)));
        begin = end + 2;
    }
    return text;
}

/// Takes the marks of spans out of `text`.
std::vector<Span> takeSpans(QString& text)
{
    static const QHash<QChar, SpanKind> kinds{{u's', SpanKind::Strong}, {u'e', SpanKind::Emphasis},
        {u'p', SpanKind::ProperName}, {u'l', SpanKind::Link}};
    std::vector<Span> spans;
    std::vector<size_t> open;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (text.at(i) == u'{' && kinds.contains(next)) {
            open.push_back(spans.size());
            spans.push_back({{plain.size(), 0}, kinds.value(next), {}});
            if (spans.back().kind == SpanKind::Link)
                spans.back().target = QStringLiteral("https://example.org/");
            ++i;
        } else if (text.at(i) == u'}' && !open.empty()) {
            spans[open.back()].range.end = plain.size();
            open.pop_back();
        } else {
            plain += text.at(i);
        }
    }
    for (const size_t unclosed : open)
        spans[unclosed].range.end = plain.size();
    std::erase_if(spans, [](const Span& span) { return span.range.isEmpty(); });
    text = plain;
    return spans;
}

} // namespace

TypesetInput::TypesetInput(const QByteArray& bytes)
{
    m_issue.number = 3;
    m_issue.date = QDate(2025, 3, 1);
    if (bytes.size() < 2)
        return;
    m_templateNumber = quint8(bytes[0]);
    m_editNumber = quint8(bytes[1]);
    const QStringList lines = textOf(bytes.mid(2)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        readLine(line);
}

void TypesetInput::beginSection(const QString& name)
{
    m_issue.sections.push_back({});
    m_issue.sections.back().name = name;
}

Article& TypesetInput::article()
{
    if (m_issue.sections.empty())
        beginSection({});
    std::vector<Article>& articles = m_issue.sections.back().articles;
    if (articles.empty())
        articles.push_back({});
    return articles.back();
}

void TypesetInput::readLine(const QString& line)
{
    static const QHash<QChar, BlockKind> kinds{{u'*', BlockKind::Subhead},
        {u'-', BlockKind::ListItem}, {u'>', BlockKind::Quote}, {u'~', BlockKind::Note},
        {u'=', BlockKind::Caption}};
    const QChar mark = line.front();
    const QString rest = line.mid(1);
    if (mark == u'!')
        return beginSection(rest);
    if (mark == u'@')
        return readPicture(rest);
    if (mark == u'|')
        return readRow(QStringView(line).mid(1));
    if (mark == u'#') {
        if (m_issue.sections.empty())
            beginSection({});
        m_issue.sections.back().articles.push_back({});
        article().title = rest;
        return;
    }
    if (mark == u'^' || mark == u'_') {
        (mark == u'^' ? article().kicker : article().subtitle) = rest;
        return;
    }
    Block block;
    block.kind = kinds.value(mark, BlockKind::Paragraph);
    block.text = kinds.contains(mark) ? rest : line;
    block.level = 1 + int(line.size() % 3);
    block.spans = takeSpans(block.text);
    article().blocks.push_back(std::move(block));
}

void TypesetInput::readPicture(const QString& line)
{
    auto asset = std::make_shared<Asset>();
    asset->fileName = QStringLiteral("picture.png");
    asset->mimeType = QStringLiteral("image/png");
    asset->bytes = line.left(2).toUtf8();
    asset->id = QString::fromLatin1(asset->bytes.toHex());
    Block block;
    block.kind = BlockKind::Picture;
    block.asset = asset->id;
    m_issue.assets.insert(asset->id, asset);
    article().blocks.push_back(std::move(block));
}

void TypesetInput::readRow(QStringView line)
{
    std::vector<Block>& blocks = article().blocks;
    if (blocks.empty() || blocks.back().kind != BlockKind::Table) {
        Block block;
        block.kind = BlockKind::Table;
        blocks.push_back(std::move(block));
    }
    std::vector<TableCell> row;
    const auto cells = line.split(u'|');
    for (QStringView text : cells) {
        TableCell cell;
        while (!text.isEmpty() && (text.front() == u'&' || text.front() == u'%')) {
            (text.front() == u'&' ? cell.columnSpan : cell.rowSpan) = 2;
            text = text.mid(1);
        }
        cell.text = text.toString();
        row.push_back(std::move(cell));
    }
    blocks.back().table.rows.push_back(std::move(row));
}

Issue TypesetInput::edited() const
{
    Issue issue = m_issue;
    std::vector<QString*> texts;
    for (Section& section : issue.sections)
        for (Article& article : section.articles) {
            texts.push_back(&article.title);
            for (Block& block : article.blocks)
                if (block.kind != BlockKind::Picture && block.kind != BlockKind::Table)
                    texts.push_back(&block.text);
        }
    if (!texts.empty())
        texts[size_t(m_editNumber) % texts.size()]->append(u'字');
    return issue;
}

PictureSize sizeOfPicture(const Asset& asset)
{
    if (asset.bytes.size() < 2)
        return {};
    return {quint8(asset.bytes[0]) * 16, quint8(asset.bytes[1]) * 64};
}

} // namespace qb::fuzz
