#include "editor/block_styler.h"

#include "editor/rich_text.h"
#include "editor/theme.h"

#include <QTextDocument>

namespace qb::editor {

void BlockStyler::highlightBlock(const QString& text)
{
    QTextCharFormat format;
    const double size = document()->defaultFont().pointSizeF();
    switch (rich_text::kindOf(currentBlock())) {
    case BlockKind::Subhead: {
        const int level
            = std::clamp(currentBlock().blockFormat().intProperty(rich_text::LevelProperty), 1, 3);
        format.setFontWeight(QFont::Bold);
        format.setFontPointSize(size * (level == 1 ? 1.15 : 1.0));
        break;
    }
    case BlockKind::Quote:
        format.setForeground(QColor(0x3c, 0x4a, 0x5a));
        break;
    case BlockKind::Caption:
    case BlockKind::Note:
        format.setForeground(theme::kMuted);
        format.setFontPointSize(size * 0.9);
        break;
    default:
        return;
    }
    setFormat(0, int(text.size()), format);
}

} // namespace qb::editor
