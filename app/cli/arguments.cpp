#include "cli/arguments.h"

#include "cli/text.h"

#include <numeric>

namespace qb::cli {

namespace {

Error usage(const QString& message, const QString& where, const QString& hint)
{
    return {ErrorKind::Usage, message, where, hint};
}

const Option* findOption(const std::vector<Option>& options, const QString& word)
{
    for (const Option& option : options) {
        if (word == QLatin1String("--") + option.name)
            return &option;
        if (!option.shortName.isNull() && word == QStringLiteral("-") + option.shortName)
            return &option;
    }
    return nullptr;
}

Error unknownOption(const QString& word, const std::vector<Option>& options)
{
    QStringList known;
    for (const Option& option : options)
        known << QLatin1String("--") + option.name;
    const QString nearest = nearestName(word, known);
    return usage(Text::tr("没有这个选项"), word,
        nearest.isEmpty() ? Text::tr("用 --help 查看可用的选项")
                          : Text::tr("是不是 %1？").arg(nearest));
}

/// Edit distance with swapped neighbours (optimal string alignment).
int distance(const QString& a, const QString& b)
{
    std::vector<int> beforeLast(std::size_t(b.size()) + 1), last(beforeLast.size()),
        row(beforeLast.size());
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = std::size_t(j);
            const bool isSame = a.at(i - 1) == b.at(j - 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(row);
    }
    return last.back();
}

} // namespace

QString Arguments::value(const QString& option, const QString& fallback) const
{
    const QStringList given = m_values.value(option);
    return given.isEmpty() ? fallback : given.last();
}

QString nearestName(const QString& word, const QStringList& known)
{
    constexpr qsizetype kLongestWord = 64; // what is longer is no slip of the fingers
    if (word.size() > kLongestWord)
        return {};
    QString nearest;
    int least = std::max(1, int(word.size()) / 3) + 1;
    for (const QString& name : known) {
        const int steps = distance(word, name);
        if (steps < least) {
            least = steps;
            nearest = name;
        }
    }
    return nearest;
}

Result<Arguments> parseArguments(const QStringList& words, const std::vector<Option>& options)
{
    Arguments result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words.at(i);
        if (word == QLatin1String("--")) {
            result.m_inputs << words.mid(i + 1);
            break;
        }
        if (!word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            result.m_inputs << word;
            continue;
        }
        const qsizetype equals
            = word.startsWith(QLatin1String("--")) ? word.indexOf(QLatin1Char('=')) : -1;
        const QString name = word.left(equals);
        const Option* option = findOption(options, name);
        if (!option)
            return unknownOption(name, options);
        if (result.has(option->name) && !option->isRepeatable)
            return usage(Text::tr("这个选项写了两次"), name, Text::tr("只写一次"));
        QString value;
        if (option->valueName.isEmpty()) {
            if (equals >= 0)
                return usage(Text::tr("这个选项不带值"), word, Text::tr("去掉等号和后面的内容"));
        } else if (equals >= 0) {
            value = word.mid(equals + 1);
        } else if (i + 1 < words.size()) {
            value = words.at(++i);
        } else {
            return usage(Text::tr("这个选项后面少了值"), name,
                Text::tr("写成 %1 %2").arg(name, option->valueName));
        }
        result.m_values[option->name] << value;
    }
    return result;
}

} // namespace qb::cli
