#pragma once

#include "core/environment.h"
#include "editor/main_window.h"

#include <QTemporaryDir>

#include <memory>

/// A workspace in a temporary folder, with invented clippings and an issue, and settings kept apart
/// from the user's.
class EditorFixture {
public:
    EditorFixture();
    ~EditorFixture();

    QString workspaceFile() const { return m_folder.filePath(QStringLiteral("试用.qingbao")); }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    const qb::SystemEnvironment& environment() const { return m_environment; }
    /// A window with the workspace open and shown.
    std::unique_ptr<qb::editor::MainWindow> openWindow() const;

    static QString templateId(const qb::Environment& environment);

private:
    void fillWorkspace();

    QTemporaryDir m_folder;
    qb::SystemEnvironment m_environment;
};
