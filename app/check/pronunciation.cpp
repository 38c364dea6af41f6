#include "check/pronunciation.h"

#include "text/cjk_class.h"

#include <unicode/translit.h>

#include <QHash>

#include <memory>
#include <mutex>

namespace qb::check {

namespace {

/// ICU's readings; the transliterator is made with the first question, which takes some
/// milliseconds.
class Readings {
public:
    QString of(char32_t character)
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_readings.constFind(quint32(character));
        if (known != m_readings.constEnd())
            return *known;
        if (!m_isTried) {
            m_isTried = true;
            UErrorCode status = U_ZERO_ERROR;
            m_transliterator.reset(icu::Transliterator::createInstance(
                "Han-Latin; Latin-ASCII", UTRANS_FORWARD, status));
            if (U_FAILURE(status))
                m_transliterator.reset();
        }
        QString reading;
        if (m_transliterator) {
            icu::UnicodeString text(static_cast<UChar32>(character));
            m_transliterator->transliterate(text);
            std::string utf8;
            text.toUTF8String(utf8);
            reading = QString::fromStdString(utf8).trimmed();
        }
        m_readings.insert(quint32(character), reading);
        return reading;
    }

private:
    std::mutex m_mutex;
    bool m_isTried = false;
    std::unique_ptr<icu::Transliterator> m_transliterator;
    QHash<quint32, QString> m_readings;
};

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

} // namespace

QString coarseSound(char32_t character)
{
    static Readings readings;
    return text::isHan(character) ? coarse(readings.of(character)) : QString();
}

bool soundAlike(char32_t a, char32_t b)
{
    if (a == b)
        return false;
    const QString sound = coarseSound(a);
    return !sound.isEmpty() && sound == coarseSound(b);
}

} // namespace qb::check
