#include "check/house_dictionary.h"

#include "check/text.h"
#include "text/word_automaton.h"

#include <QSet>

#include <algorithm>

namespace qb::check {

namespace {

constexpr qsizetype kLongestWord = 100;
constexpr qsizetype kLongestNote = 500;
constexpr qsizetype kMostBytes = 8 << 20;
constexpr size_t kMostEntries = 100'000;

const QString& rule()
{
    static const QString id = QStringLiteral("house.replacement");
    return id;
}

bool hasControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar unit) { return unit.category() == QChar::Other_Control; });
}

/// A word that begins as a comment does, or with the sign that says so, is written with a backslash
/// before it.
QString escaped(const QString& word)
{
    return word.startsWith(u'#') || word.startsWith(u'\\') ? u'\\' + word : word;
}

QString unescaped(const QString& word)
{
    return word.startsWith(QStringLiteral("\\#")) || word.startsWith(QStringLiteral("\\\\"))
        ? word.mid(1)
        : word;
}

DictionaryEntry entryFrom(const QString& line)
{
    const QString arrow = QStringLiteral("→");
    if (!line.contains(u'\t') && line.contains(arrow))
        return {
            unescaped(line.section(arrow, 0, 0).trimmed()), line.section(arrow, 1).trimmed(), {}};
    return {unescaped(line.section(u'\t', 0, 0).trimmed()), line.section(u'\t', 1, 1).trimmed(),
        line.section(u'\t', 2).simplified()};
}

bool isReadable(const QString& text)
{
    return text.isValidUtf16() && !text.contains(QChar::ReplacementCharacter)
        && !text.contains(QChar::ByteOrderMark);
}

} // namespace

Status checkEntry(const DictionaryEntry& entry)
{
    const QString hint = Text::tr("一行一个词，要替换的写成“错词→正词”");
    if (entry.word.isEmpty() || entry.word.trimmed() != entry.word
        || entry.replacement.trimmed() != entry.replacement)
        return Error{ErrorKind::BadInput, Text::tr("词条是空的，或首尾有空格"), entry.word, hint};
    if (entry.word.size() > kLongestWord || entry.replacement.size() > kLongestWord
        || entry.note.size() > kLongestNote)
        return Error{ErrorKind::BadInput, Text::tr("词条太长"), entry.word.left(20), hint};
    if (hasControl(entry.word) || hasControl(entry.replacement) || hasControl(entry.note))
        return Error{
            ErrorKind::BadInput, Text::tr("词条里有换行或控制符"), entry.word.simplified(), hint};
    if (!isReadable(entry.word) || !isReadable(entry.replacement) || !isReadable(entry.note))
        return Error{ErrorKind::BadInput, Text::tr("词条里有残缺的字符"), {}, hint};
    if (entry.word == entry.replacement)
        return Error{ErrorKind::BadInput, Text::tr("错词和正词相同"), entry.word, hint};
    return ok();
}

Result<std::vector<DictionaryEntry>> readDictionary(const QByteArray& bytes, const QString& name)
{
    if (bytes.size() > kMostBytes)
        return Error{ErrorKind::BadInput, Text::tr("词库文件太大，最多 8 MB"), name, {}};
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    if (text.contains(QChar::ReplacementCharacter) || text.contains(QChar::Null))
        return Error{ErrorKind::BadInput, Text::tr("词库文件不是 UTF-8 文本"), name,
            Text::tr("请另存为 UTF-8 编码")};
    std::vector<DictionaryEntry> entries;
    QSet<QString> known;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines.at(i);
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        DictionaryEntry entry = entryFrom(line);
        if (Status status = checkEntry(entry); status.isError()) {
            Error error = std::move(status).error();
            error.where = Text::tr("%1 第 %2 行").arg(name).arg(i + 1);
            return error;
        }
        if (known.contains(entry.word))
            continue;
        if (entries.size() >= kMostEntries)
            return Error{
                ErrorKind::BadInput, Text::tr("词条太多，最多 %1 条").arg(kMostEntries), name, {}};
        known.insert(entry.word);
        entries.push_back(std::move(entry));
    }
    return entries;
}

QByteArray writeDictionary(const std::vector<DictionaryEntry>& entries)
{
    QString text;
    for (const DictionaryEntry& entry : entries) {
        // Nothing is written with an arrow, which may stand in the word itself.
        text += escaped(entry.word);
        if (entry.isReplacement() || !entry.note.isEmpty()
            || entry.word.contains(QStringLiteral("→")))
            text += u'\t' + entry.replacement;
        if (!entry.note.isEmpty())
            text += u'\t' + entry.note.simplified();
        text += u'\n';
    }
    return text.toUtf8();
}

struct HouseDictionary::Words {
    text::WordAutomaton automaton;
    std::vector<size_t> entryOf; ///< by word of the automaton
};

HouseDictionary::HouseDictionary(std::vector<DictionaryEntry> entries)
    : m_entries(std::move(entries)),
      m_words(std::make_unique<Words>())
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].word.isEmpty())
            continue;
        const auto number = size_t(m_words->automaton.add(m_entries[i].word));
        if (number >= m_words->entryOf.size())
            m_words->entryOf.resize(number + 1);
        m_words->entryOf[number] = i;
    }
    m_words->automaton.compile();
}

HouseDictionary::~HouseDictionary() = default;

LongestRanges HouseDictionary::rightWordsIn(QStringView text) const
{
    LongestRanges found;
    m_words->automaton.scan(text, [&](int word, qsizetype begin, qsizetype end) {
        if (!m_entries[m_words->entryOf[size_t(word)]].isReplacement())
            found.add({begin, end});
    });
    return found;
}

void HouseDictionary::findReplacements(QStringView text, std::vector<Finding>& findings) const
{
    const LongestRanges right = rightWordsIn(text);
    m_words->automaton.scan(text, [&](int word, qsizetype begin, qsizetype end) {
        const DictionaryEntry& entry = m_entries[m_words->entryOf[size_t(word)]];
        if (!entry.isReplacement() || right.cover({begin, end}))
            return;
        // “市场”→“市场监管” must not be asked for where it stands already.
        const qsizetype inside = entry.replacement.indexOf(entry.word);
        if (inside >= 0 && begin >= inside
            && text.sliced(begin - inside).startsWith(entry.replacement))
            return;
        findings.push_back({{begin, end}, entry.word, {entry.replacement}, rule(),
            Category::Wording, Severity::Error, 1.0,
            entry.note.isEmpty()
                ? Text::tr("词库规定写作“%1”").arg(entry.replacement)
                : Text::tr("词库规定写作“%1”：%2").arg(entry.replacement, entry.note),
            Text::tr("本单位词库")});
    });
}

} // namespace qb::check
