#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QStringList>

namespace qb {

/// All that the libraries take from outside: where data lies, and what time it is. Tests give their
/// own.
class Environment {
public:
    virtual ~Environment() = default;

    virtual QDateTime now() const = 0;
    /// Folders that hold `templates` and `resources`, the user's own first.
    virtual QStringList dataDirectories() const = 0;

    /// Called before a drawing with lettering of its own is written: from then on Qt's type works,
    /// which needs a QGuiApplication. A program without windows makes it only now.
    virtual void provideType() const { }

    /// The first existing file or folder of that relative name, e.g.
    /// "resources/taxonomy/xuchang-2024.json".
    Result<QString> findData(const QString& relativeName) const;
};

/// The machine as it is. Data: $QINGBAO_DATA, then the user's data folder, then ../share/qingbao
/// beside the program.
class SystemEnvironment : public Environment {
public:
    QDateTime now() const override;
    QStringList dataDirectories() const override;
};

/// What a long job tells its caller.
class Progress {
public:
    virtual ~Progress() = default;
    /// `done` of `total` steps (total 0: unknown). Returns false when the job should stop.
    virtual bool report(const QString& stage, int done, int total) = 0;
};

} // namespace qb
