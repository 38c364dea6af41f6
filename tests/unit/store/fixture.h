#pragma once

#include "core/environment.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

namespace qb::store::testing {

/// A clock that moves on by one second each time it is read.
class TickingEnvironment final : public Environment {
public:
    QDateTime now() const override
    {
        return QDateTime(QDate(2025, 3, 1), QTime(8, 0), Qt::UTC).addSecs(m_ticks++);
    }
    QStringList dataDirectories() const override { return {}; }

private:
    mutable int m_ticks = 0;
};

struct Fixture {
    QTemporaryDir folder;
    TickingEnvironment environment;

    QString path(const QString& name = QStringLiteral("w.qingbao")) const
    {
        return folder.filePath(name);
    }
    std::unique_ptr<Workspace> open(OpenMode mode = OpenMode::CreateIfMissing)
    {
        auto opened = Workspace::open(path(), mode, environment);
        if (opened.isError())
            qFatal("%s", qPrintable(opened.error().oneLine()));
        return std::move(opened).value();
    }
};

inline Clipping clippingOf(const QString& title, const QString& text)
{
    Clipping clipping;
    clipping.article.title = title;
    Block block;
    block.text = text;
    clipping.article.blocks.push_back(block);
    clipping.rawText = title + QLatin1Char('\n') + text;
    return clipping;
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

} // namespace qb::store::testing
