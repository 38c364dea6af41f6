#include "cli/run.h"
#include "jobs/language.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    // Qt remarks on standard error when the locale is not UTF-8, and then does the right thing by
    // itself.
    const auto handler
        = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    QCoreApplication application(argc, argv);
    qInstallMessageHandler(handler);
    QCoreApplication::setApplicationName(QStringLiteral("qingbao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QB_VERSION));

    const qb::SystemEnvironment environment;
    qb::jobs::installLanguage(environment);
    return qb::cli::run(
        QCoreApplication::arguments().mid(1), environment, qb::cli::processStreams());
}
