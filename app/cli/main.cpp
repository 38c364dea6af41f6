#include "cli/run.h"
#include "jobs/language.h"

#include <QGuiApplication>

int main(int argc, char** argv)
{
    // Qt remarks on standard error when the locale is not UTF-8, and then does the right thing by
    // itself.
    const auto handler
        = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    // Lettering in drawings needs Qt's type; no window is ever opened, and none must be needed.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    qInstallMessageHandler(handler);
    QCoreApplication::setApplicationName(QStringLiteral("qingbao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QB_VERSION));

    const qb::SystemEnvironment environment;
    qb::jobs::installLanguage(environment);
    return qb::cli::run(
        QCoreApplication::arguments().mid(1), environment, qb::cli::processStreams());
}
