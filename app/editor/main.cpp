#include "core/environment.h"
#include "editor/main_window.h"
#include "editor/recent_workspaces.h"
#include "editor/theme.h"
#include "jobs/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QSettings>

using namespace qb;

int main(int argc, char** argv)
{
    // Qt WebEngine asks for this before the application exists.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("qingbao-editor"));
    QApplication::setOrganizationName(QStringLiteral("qingbao"));
    QApplication::setApplicationVersion(QStringLiteral(QINGBAO_VERSION));

    const SystemEnvironment environment;
    jobs::installLanguage(environment);
    QApplication::setApplicationDisplayName(QString());

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("qb::editor", "情报快递编辑器"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("WORKSPACE"),
        QCoreApplication::translate("qb::editor", "要打开的工作区（*.qingbao），不写就打开上次的"),
        QStringLiteral("[WORKSPACE]"));
    parser.process(application);

    editor::theme::apply(application);
    editor::MainWindow window(environment);
    window.show();
    const QString last = QSettings().value(QStringLiteral("workspaces/last")).toString();
    if (const QStringList arguments = parser.positionalArguments(); !arguments.isEmpty())
        window.openWorkspace(arguments.front());
    else if (QFileInfo::exists(last))
        window.openWorkspace(last);
    return QApplication::exec();
}
