#pragma once

#include <QSyntaxHighlighter>

namespace qb::editor {

/// Gives each kind of block its look in the text editor. Only the look: formats that are stored
/// stay untouched.
class BlockStyler : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace qb::editor
