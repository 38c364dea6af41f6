#include "cli/run.h"
#include "jobs/language.h"

#include <QGuiApplication>

namespace {

/// The machine, and the application object that Qt wants a program to have.
class Program final : public qb::SystemEnvironment {
public:
    Program(int& argc, char** argv) : m_argc(argc), m_argv(argv) { start<QCoreApplication>(); }

    /// Most runs set no lettering with Qt, and what a QGuiApplication loads takes as long as
    /// typesetting several pages.
    void provideType() const override
    {
        if (qobject_cast<QGuiApplication*>(m_application.get()) != nullptr)
            return;
        m_application.reset(); // there may be one at a time
        // No window is ever opened, and none must be needed.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        start<QGuiApplication>();
    }

private:
    template <typename Application>
    void start() const
    {
        // Qt remarks on standard error when the locale is not UTF-8, and then does the right thing
        // by itself.
        const auto handler
            = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
        m_application = std::make_unique<Application>(m_argc, m_argv);
        qInstallMessageHandler(handler);
        QCoreApplication::setApplicationName(QStringLiteral("qingbao"));
        QCoreApplication::setApplicationVersion(QStringLiteral(QB_VERSION));
        qb::jobs::installLanguage(*this);
    }

    int& m_argc;
    char** m_argv;
    mutable std::unique_ptr<QCoreApplication> m_application;
};

} // namespace

int main(int argc, char** argv)
{
    const Program program(argc, argv);
    return qb::cli::run(QCoreApplication::arguments().mid(1), program, qb::cli::processStreams());
}
