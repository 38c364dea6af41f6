#include "cli/progress_bar.h"

namespace qb::cli {

bool ProgressBar::report(const QString& stage, int done, int total)
{
    if (m_streams.isErrorTerminal) {
        constexpr int kCells = 24;
        QByteArray line = "\r\x1b[K";
        if (total > 0) {
            const double part = std::clamp(double(done) / total, 0.0, 1.0);
            const int filled = int(part * kCells);
            line += '[' + QByteArray(filled, '#') + QByteArray(kCells - filled, ' ') + "] "
                + QByteArray::number(int(part * 100)) + "% ";
        }
        line += stage.toUtf8();
        if (line != m_shown)
            m_streams.writeError(line);
        m_shown = line;
    }
    return !m_streams.isInterrupted();
}

void ProgressBar::clear()
{
    if (!m_shown.isEmpty())
        m_streams.writeError("\r\x1b[K");
    m_shown.clear();
}

} // namespace qb::cli
