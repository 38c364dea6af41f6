#pragma once

#include <QApplication>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

/// QTEST_MAIN for tests that may start the browser engine.
template <typename Test>
int runUiTest(int argc, char** argv)
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0) // Chromium's sandbox refuses root, and build machines are often root.
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
#endif
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}
