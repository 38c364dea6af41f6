#include "check/pronunciation.h"

#include "check/check_data.h"

#include <QHash>

namespace qb::check {

namespace {

QString coarse(QString reading)
{
    if (reading.size() > 1 && reading.at(1) == u'h'
        && QStringLiteral("zcs").contains(reading.at(0)))
        reading.remove(1, 1);
    if (reading.endsWith(QStringLiteral("ng")))
        reading.chop(1);
    if (reading.startsWith(u'l'))
        reading[0] = u'n';
    return reading;
}

/// Syllables without tones by character (readings.txt, of Unihan).
class Readings {
public:
    Readings()
    {
        const QString all = checkData(QStringLiteral("readings.txt"));
        for (const QStringView line : QStringView(all).split(u'\n')) {
            const qsizetype space = line.indexOf(u' ');
            if (space < 0)
                continue;
            const QString reading = coarse(line.first(space).toString());
            for (const char32_t character : line.sliced(space + 1).toUcs4())
                m_readings.insert(character, reading);
        }
    }

    QString of(char32_t character) const { return m_readings.value(character); }

private:
    QHash<char32_t, QString> m_readings;
};

} // namespace

QString coarseSound(char32_t character)
{
    static const Readings readings;
    return readings.of(character);
}

bool soundAlike(char32_t a, char32_t b)
{
    if (a == b)
        return false;
    const QString sound = coarseSound(a);
    return !sound.isEmpty() && sound == coarseSound(b);
}

} // namespace qb::check
