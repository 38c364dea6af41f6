#pragma once

#include <QColor>
#include <QIcon>

class QApplication;

namespace qb::editor::theme {

inline const QColor kText(0x1f, 0x29, 0x33);
inline const QColor kMuted(0x6b, 0x77, 0x85);
inline const QColor kAccent(0x1f, 0x5f, 0x9e);
inline const QColor kAccentSoft(0xe6, 0xef, 0xf8);
inline const QColor kLine(0xdd, 0xe2, 0xe8);
inline const QColor kWindow(0xf4, 0xf6, 0xf8);
inline const QColor kError(0xc6, 0x28, 0x28);
inline const QColor kWarning(0xc7, 0x7b, 0x0a);
inline const QColor kHint(0x2f, 0x6f, 0xc4);
inline const QColor kDone(0x2e, 0x7d, 0x4f);

/// The light look of the whole application: palette, style sheet, interface font.
void apply(QApplication& application);

enum class Symbol { Back, Forward, Reload, Stop, Add, Remove, Up, Down, Close, Dot };
/// A small line drawing, crisp at every scale.
QIcon icon(Symbol symbol, const QColor& colour = kText);

} // namespace qb::editor::theme
