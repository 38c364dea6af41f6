#include "text/page_imprints.h"

#include "text/char_set.h"
#include "text/line_facts.h"
#include "text/word_match.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qb::text {

bool isImprintLine(const QString& text)
{
    static constexpr CharSet kWords(u"址权版箱邮信线话统发零办料");
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return kWords.contains(c); }))
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:本报|报社|本社)(?:地址|社址)?\\s*[：:].{4,}|^社址\\s*[：: ].{4,}"
        "|^版权(?:声明|所有)[：: 　].{4,}"
        "|^本[报版](?:所刊|所载|刊载|刊登)?.{0,12}未经.{2,12}(?:转载|使用)。?$"
        "|^(?:投稿|来稿|本版|本报|编辑部|[\\x{4e00}-\\x{9fff}]{0,5}[报刊版])(?:电子)?(?:邮箱|信箱|电邮|邮件)"
        "\\s*[：:].{4,}"
        "|^(?:[\\x{4e00}-\\x{9fff}]{2,4})?(?:新闻|报料|爆料|广告|发行|订阅|读者|投诉)(?:热线|电话)"
        "\\s*[：: ]?\\s*[0-9×xX*()（）－—–-]{5,}.{0,40}$"
        "|^国内统一(?:连续出版物号|刊号)|^(?:国内)?邮发代号|^零售每份"
        "|^(?:中共)?[\\x{4e00}-\\x{9fff}]{2,14}主管主办$|^中共[\\x{4e00}-\\x{9fff}]{2,14}(?:主管|主办)$"
        "|^内部资料\\s?[\\x{4e00}-\\x{9fff}]{2,6}$"));
    return pattern.match(text).hasMatch();
}

bool isRegistration(QStringView word)
{
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongest = 24;
    static constexpr std::array<QStringView, 5> numbers{
        u"国内统一连续出版物号", u"国内统一刊号", u"邮发代号", u"国内邮发代号", u"零售每份"};
    return word.size() >= kShortest && word.size() <= kLongest
        && (startsWithOne(word, numbers) || word.endsWith(u"主管主办") || word.endsWith(u"报社出版")
            || word.endsWith(u"委机关报")
            || (word.startsWith(u"中共") && (word.endsWith(u"主管") || word.endsWith(u"主办"))));
}

bool isOfRegistration(QChar c)
{
    return c == u'-' || (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
}

qsizetype contactLength(QStringView text)
{
    constexpr qsizetype kShortest = 5; ///< behind the label
    static constexpr std::array<QStringView, 8> labels{
        u"电话", u"热线", u"新闻热线", u"邮箱", u"电子信箱", u"传真", u"E-mail", u"Email"};
    if (!startsWithOne(text, labels))
        return 0;
    static constexpr CharSet kColons(u":：");
    const auto isColon = [](QChar c) {
        return kColons.contains(c);
    };
    const qsizetype colon = std::find_if(text.begin(), text.end(), isColon) - text.begin();
    const qsizetype end = std::find_if(text.begin(), text.end(), isWhite) - text.begin();
    return colon > 0 && colon < end && end - colon > kShortest ? end : 0;
}

} // namespace qb::text
