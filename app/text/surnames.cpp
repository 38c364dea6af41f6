#include "text/surnames.h"

#include "text/char_set.h"
#include "text/cjk_class.h"

#include <QRegularExpression>

#include <algorithm>

namespace qb::text {

bool isSurname(QChar c)
{
    static constexpr CharSet kSurnames(
        u"赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦昌马"
        u"苗方俞任袁柳鲍史唐费薛雷贺倪汤滕殷罗毕郝邬安常乐傅皮卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄贝臧戴谈宋茅庞"
        u"熊纪舒屈项祝董梁杜阮蓝闵席季贾江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔吉龚程"
        u"邢裴陆翁荀惠曲封储靳段焦侯宓车全班仇宁栾甘厉武符刘景詹龙叶幸司黎薄印白蒲赖卓蔺屠蒙池乔翟谭聂"
        u"申冉桑桂牛边燕冀尚温庄晏柴瞿阎连易廖耿关党游阙曾沙丰肖付闫涂郁佟麦向简岳路");
    return kSurnames.contains(c);
}

bool mayBeginName(QStringView text)
{
    if (text.isEmpty())
        return false;
    if (!text.front().isHighSurrogate() || text.size() < 2)
        return isSurname(text.front());
    return isHan(QChar::surrogateToUcs4(text.at(0), text.at(1)));
}

QStringList withSpreadNamesWhole(const QStringList& words)
{
    constexpr qsizetype kLongName = 3;
    const auto isOne = [](const QString& word) {
        const auto characters = word.toUcs4();
        return characters.size() == 1 && isHan(characters.front());
    };
    if (words.size() == kLongName && std::all_of(words.begin(), words.end(), isOne))
        return {words.join(QString())};
    QStringList names;
    bool isHalf = false;
    for (const QString& word : words) {
        if (isOne(word) && isHalf)
            names.back() += word;
        else
            names << word;
        isHalf = isOne(word) && !isHalf;
    }
    return names;
}

bool areNamesOfPeople(const QStringList& names)
{
    constexpr qsizetype kLongest = 3;
    bool hasSurname = false;
    for (const QString& name : names) {
        const auto characters = name.toUcs4();
        if (characters.size() < 2 || characters.size() > kLongest
            || !std::all_of(characters.begin(), characters.end(), isHan))
            return false;
        if (!mayBeginName(name))
            return false;
        hasSurname = hasSurname || isSurname(name.front());
    }
    return hasSurname;
}

bool areSurelyPeople(const QStringList& names, bool isSetApart)
{
    static constexpr CharSet kEndsOfWords(
        u"词量市县区省镇乡村厂场员会部局网报刊馆院站线路街港边地法论性化度率费业务期季节日版篇集录表号完"
        u"中上下我载图灯口况演程径过");
    static constexpr CharSet kRarelyBeginWords(
        u"李王刘赵吴徐孙郭冯邓曹彭蒋魏吕沈卢崔谭廖贾韦邹郝邵尹");
    if (!areNamesOfPeople(names))
        return false;
    bool isSure = false;
    for (const QString& name : names) {
        const bool isLong = name.toUcs4().size() > 2;
        if (isLong && kEndsOfWords.contains(name.back()))
            return false;
        isSure = isSure || isLong || (isSetApart && kRarelyBeginWords.contains(name.front()));
    }
    return isSure;
}

QStringList namesOfLine(QStringView line, bool areExpected)
{
    constexpr qsizetype kLongestName = 4; ///< characters
    static constexpr QStringView kMarks = u"□■ \u3000";
    static const QRegularExpression between(QStringLiteral("[\\s\\x{3000}、]+"));
    while (!line.isEmpty() && kMarks.contains(line.front()))
        line = line.sliced(1);
    const QStringList names = line.toString().split(between, Qt::SkipEmptyParts);
    const auto mayBeName = [](const QString& name) {
        const auto letters = name.toUcs4();
        return letters.size() > 1 && letters.size() <= kLongestName && mayBeginName(name);
    };
    const bool areLikely
        = areExpected && !names.isEmpty() && std::all_of(names.begin(), names.end(), mayBeName);
    return areLikely || areNamesOfPeople(names) ? names : QStringList();
}

} // namespace qb::text
