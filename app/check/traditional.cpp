#include "check/traditional.h"

#include "check/document_rules.h"

#include <QCoreApplication>
#include <QLibrary>

#include <array>
#include <mutex>
#include <string_view>

namespace qb::check {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::check)
};

constexpr int kFewest = 8;
constexpr int kTimesMore = 4;
constexpr qsizetype kMostConverted = 200'000;

constexpr std::u16string_view kTraditional
    = u"這個們來說時國對發會學過後還沒樣無從業員長門問間開關東車見實體點電話語認識讀書寫買賣錢銀與產進動機經濟區場設計"
      u"議論備種類總報視聽樓廠師應當將節縣鄉鎮鐵鋼橋線網維級術萬億歲歷優勢協單廣廳張強戰據損數斷";
constexpr std::u16string_view kSimplified
    = u"这个们来说时国对发会学过后还没样无从业员长门问间开关东车见实体点电话语认识读书写买卖钱银与产进动机经济区场设计"
      u"议论备种类总报视听楼厂师应当将节县乡镇铁钢桥线网维级术万亿岁历优势协单广厅张强战据损数断";

enum class Script : quint8 { Either, Traditional, Simplified };

/// By UTF-16 unit.
const std::vector<Script>& scripts()
{
    static const std::vector<Script> table = [] {
        std::vector<Script> all(0x10000, Script::Either);
        for (const char16_t unit : kTraditional)
            all[unit] = Script::Traditional;
        for (const char16_t unit : kSimplified)
            all[unit] = Script::Simplified;
        return all;
    }();
    return table;
}

/// OpenCC's C interface (opencc/opencc.h), bound when it is first needed: most texts never do, and
/// the program runs without it.
class OpenCc {
public:
    OpenCc() : m_library(QStringLiteral("opencc"), QStringLiteral("1.1"))
    {
        const auto open = resolved<void* (*)(const char*)>("opencc_open");
        m_convert = resolved<Convert>("opencc_convert_utf8");
        m_free = resolved<void (*)(char*)>("opencc_convert_utf8_free");
        void* const failed = reinterpret_cast<void*>(-1); // as opencc_open has it
        if (open && m_convert && m_free)
            m_converter = open("t2s.json");
        if (m_converter == failed)
            m_converter = nullptr;
    }

    QString converted(const QString& text)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_converter)
            return {};
        const QByteArray bytes = text.toUtf8();
        char* const made = m_convert(m_converter, bytes.constData(), size_t(bytes.size()));
        if (!made)
            return {};
        QString result = QString::fromUtf8(made);
        m_free(made);
        return result;
    }

private:
    using Convert = char* (*)(void*, const char*, size_t);

    template <typename Function>
    Function resolved(const char* name)
    {
        return reinterpret_cast<Function>(m_library.resolve(name));
    }

    QLibrary m_library;
    std::mutex m_mutex;
    Convert m_convert = nullptr;
    void (*m_free)(char*) = nullptr;
    void* m_converter = nullptr;
};

} // namespace

bool isMostlyTraditional(QStringView text)
{
    const std::vector<Script>& table = scripts();
    std::array<int, 3> counts{};
    for (const QChar unit : text)
        ++counts[size_t(table[unit.unicode()])];
    const int traditional = counts[size_t(Script::Traditional)];
    return traditional >= kFewest && traditional > kTimesMore * counts[size_t(Script::Simplified)];
}

QString simplified(const QString& text)
{
    static OpenCc openCc;
    return openCc.converted(text);
}

std::optional<Finding> traditionalNotice(const QString& text, const CheckOptions& options)
{
    if (!isMostlyTraditional(text))
        return std::nullopt;
    TextRange all{0, text.size()};
    while (all.begin < all.end && text.at(all.begin).isSpace())
        ++all.begin;
    while (all.begin < all.end && text.at(all.end - 1).isSpace())
        --all.end;
    QStringList suggestions;
    if (all.length() <= kMostConverted)
        if (const QString made = simplified(text.mid(all.begin, all.length())); !made.isNull())
            suggestions << made;
    Finding finding = documentFinding(DocumentRule::Traditional, text, all,
        suggestions.isEmpty() ? Text::tr("全文多用繁体字，没有按简体的规则校对")
                              : Text::tr("全文多用繁体字，没有按简体的规则校对；可转成简体"),
        suggestions);
    if (!options.wants(finding.rule, finding.confidence))
        return std::nullopt;
    return finding;
}

} // namespace qb::check
