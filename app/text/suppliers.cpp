#include "text/suppliers.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/line_facts.h"
#include "text/surnames.h"
#include "text/word_match.h"

namespace qb::text {

namespace {

struct TrailingSupplier {
    qsizetype begin = 0; ///< end of the text before it
    QString name;
};

/// The names in "钱多多 孙望舒", "口岸办": ideographs, with little between them.
bool areIdeographs(QStringView text)
{
    static constexpr CharSet kBetween(u" 　、·");
    return std::all_of(text.begin(), text.end(),
        [](QChar c) { return c.isSurrogate() || isHan(c.unicode()) || kBetween.contains(c); });
}

/// "记者" of "颍川日报记者": what stands before it is the name of who publishes.
QStringView withoutPaper(QStringView offices)
{
    static constexpr std::array<QStringView, 10> kPapers{u"报记者", u"社记者", u"网记者", u"台记者",
        u"融媒记者", u"融媒体记者", u"中心记者", u"客户端记者", u"财经记者", u"新闻记者"};
    constexpr qsizetype kReporter = 2;
    const QStringView name = offices.trimmed();
    return endsWithOne(name, kPapers) && areIdeographs(name) && !name.contains(u' ')
        ? name.last(kReporter)
        : offices;
}

/// "钱多多", "通讯员 孙望舒 李砚", "口岸办 李砚": people, with no more than their offices; empty
/// for other words.
QString writersIn(QStringView text)
{
    static constexpr CharSet kOffices(
        u"本报刊网社台实习见特约派首席资深高级全融媒体记者通讯员作文：: ");
    if (!isByline(text)) {
        static constexpr CharSet kEndsOfOffices(u"局委府会厅院室部所社司处队团校馆行心学站办");
        const QStringList names = text.toString().replace(u'、', u' ').simplified().split(u' ');
        const bool isOffice = names.size() > 1 && names.front().size() > 2
            && kEndsOfOffices.contains(names.front().back()) && areIdeographs(names.front());
        return areSurelyPeople(isOffice ? names.sliced(1) : names, true) ? names.join(u' ')
                                                                         : QString();
    }
    const QString names = bylineOfLine(text);
    const QStringView offices = withoutPaper(text.left(text.indexOf(names.section(u' ', 0, 0))));
    const bool areOffices
        = std::all_of(offices.begin(), offices.end(), [](QChar c) { return kOffices.contains(c); });
    return areOffices ? names : QString();
}

/// "口岸办" of "口岸办 供稿", "以上由口岸办供稿"; empty for other words.
QString suppliersIn(QStringView text)
{
    static constexpr std::array<QStringView, 2> works{u"供稿", u"撰稿"};
    static constexpr std::array<QStringView, 4> calls{u"欢迎", u"踊跃", u"请", u"可"};
    static constexpr std::array<QStringView, 3> links{u"以上", u"均", u"由"};
    if (!endsWithOne(text, works))
        return {};
    QStringView who = text.chopped(works.front().size()).trimmed();
    for (const QStringView link : links)
        if (startsWithWord(who, link))
            who = who.sliced(link.size()).trimmed();
    if (startsWithOne(who, calls) || who.size() < 2 || !areIdeographs(who))
        return {};
    return isByline(who) ? bylineOfLine(who) : namesWithoutOffices(who.toString());
}

/// "张三" of "图/文 张三", "张三 文/图"; empty for other words.
QString picturingWritersIn(QStringView text)
{
    static constexpr std::array<QStringView, 6> works{
        u"图/文", u"文/图", u"图／文", u"文／图", u"图文", u"文图"};
    constexpr qsizetype kLongestName = 4;
    const auto work = std::find_if(works.begin(), works.end(), [text](QStringView word) {
        return endsWithWord(text, word) || startsWithWord(text, word);
    });
    if (work == works.end() || text.size() == work->size())
        return {};
    const bool isBehind = endsWithWord(text, *work);
    QStringView who = isBehind ? text.chopped(work->size()) : text.sliced(work->size());
    // "某县图文": an office's name may end so.
    const bool isApart = (isBehind ? who.back() : who.front()).isSpace() || work->size() > 2;
    who = who.trimmed();
    if (!isApart || who.size() < 2 || !areIdeographs(who))
        return {};
    const QString names = isByline(who) ? bylineOfLine(who) : namesWithoutOffices(who.toString());
    const QStringList parts = names.split(u' ');
    const bool arePeople = std::all_of(parts.begin(), parts.end(),
        [](const QString& name) { return name.size() <= kLongestName; });
    return arePeople ? names : QString();
}

/// Who supplied or wrote a text, of words in brackets; empty for other words.
QString supplierIn(QStringView text)
{
    static constexpr std::array<QStringView, 3> works{u"报道", u"整理", u"采写"};
    text = text.trimmed();
    if (const QString suppliers = suppliersIn(text); !suppliers.isEmpty())
        return suppliers;
    if (const QString writers = picturingWritersIn(text); !writers.isEmpty())
        return writers;
    return writersIn(
        endsWithOne(text, works) ? text.chopped(works.front().size()).trimmed() : text);
}

/// "（口岸办 供稿）" at a text's end, alone or behind a finished sentence.
TrailingSupplier trailingSupplier(QStringView text)
{
    constexpr qsizetype kLongest = 30;
    if (text.isEmpty() || (text.back() != u'）' && text.back() != u')'))
        return {};
    const qsizetype opening = text.lastIndexOf(text.back() == u'）' ? u'（' : u'(');
    if (opening < 0 || text.size() - opening > kLongest)
        return {};
    const QStringView body = text.left(opening).trimmed();
    if (!body.isEmpty() && lineEnding(body) != LineEnding::Sentence)
        return {};
    const QString name = supplierIn(text.sliced(opening + 1).chopped(1));
    return name.isEmpty() ? TrailingSupplier{} : TrailingSupplier{body.size(), name};
}

} // namespace

BracketedNames bracketedNames(QStringView text)
{
    const TrailingSupplier supplier = trailingSupplier(text);
    if (supplier.name.isEmpty())
        return {};
    QStringView brackets = text.sliced(supplier.begin).trimmed();
    brackets = brackets.sliced(1).chopped(1);
    const QStringList names = brackets.toString().replace(u'、', u' ').simplified().split(u' ');
    return isByline(brackets) || !areSurelyPeople(names, true)
        ? BracketedNames()
        : BracketedNames{supplier.begin, names.join(u' ')};
}

QString supplierOfLine(QStringView line)
{
    const TrailingSupplier supplier = trailingSupplier(line);
    return supplier.begin == 0 ? supplier.name : QString();
}

QString takeTrailingSupplier(QString& paragraph)
{
    const TrailingSupplier supplier = trailingSupplier(paragraph);
    if (supplier.begin == 0)
        return {};
    paragraph.truncate(supplier.begin);
    return supplier.name;
}

bool endsWithSupplier(QStringView line)
{
    return trailingSupplier(line).begin > 0;
}

} // namespace qb::text
