#pragma once

#include "core/environment.h"

/// The machine's data, and always the same time.
class FixedEnvironment final : public qb::Environment {
public:
    QDateTime now() const override { return QDateTime(QDate(2025, 1, 20), QTime(9, 30), Qt::UTC); }
    QStringList dataDirectories() const override { return m_system.dataDirectories(); }

private:
    qb::SystemEnvironment m_system;
};

/// Says stop at the given call.
class StoppingProgress final : public qb::Progress {
public:
    explicit StoppingProgress(int calls) : m_calls(calls) { }
    bool report(const QString&, int, int) override { return --m_calls > 0; }

private:
    int m_calls;
};
