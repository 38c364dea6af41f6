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
        QHash<QString, int> numbers;
        const QString all = checkData(QStringLiteral("readings.txt"));
        for (const QStringView line : QStringView(all).split(u'\n')) {
            const qsizetype space = line.indexOf(u' ');
            if (space < 0)
                continue;
            const QString sound = coarse(line.first(space).toString());
            if (!numbers.contains(sound)) {
                numbers.insert(sound, int(m_sounds.size()));
                m_sounds << sound;
            }
            for (const char32_t character : line.sliced(space + 1).toUcs4())
                m_soundOf.insert(character, numbers.value(sound));
        }
    }

    /// The sound's number; 0 for none.
    int numberOf(char32_t character) const { return m_soundOf.value(character, 0); }
    const QString& of(char32_t character) const { return m_sounds[numberOf(character)]; }

private:
    QStringList m_sounds{QString()}; ///< the first is none
    QHash<char32_t, int> m_soundOf;
};

const Readings& readings()
{
    static const Readings made;
    return made;
}

} // namespace

QString coarseSound(char32_t character)
{
    return readings().of(character);
}

bool soundAlike(char32_t a, char32_t b)
{
    if (a == b)
        return false;
    const int sound = readings().numberOf(a);
    return sound != 0 && sound == readings().numberOf(b);
}

} // namespace qb::check
