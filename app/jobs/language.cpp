#include "jobs/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace qb::jobs {

namespace {

void install(const QString& file)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (!translator->load(file) || !QCoreApplication::installTranslator(translator))
        delete translator;
}

} // namespace

QString wishedLanguage()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(name);
        if (value.isEmpty())
            continue;
        const bool isEnglish = value == QLatin1String("en")
            || value.startsWith(QLatin1String("en_")) || value.startsWith(QLatin1String("en."));
        return isEnglish ? QStringLiteral("en") : QStringLiteral("zh_CN");
    }
    return QStringLiteral("zh_CN");
}

void installLanguage(const Environment& environment)
{
    if (wishedLanguage() == QLatin1String("en")) {
        if (const auto file = environment.findData(QStringLiteral("translations/qingbao_en.qm"));
            file.isOk())
            install(file.value());
    } else {
        // Qt's own sentences ("No space left on device", button names) are English without this.
        install(QLibraryInfo::path(QLibraryInfo::TranslationsPath)
            + QStringLiteral("/qtbase_zh_CN.qm"));
    }
}

} // namespace qb::jobs
