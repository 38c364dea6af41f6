#pragma once

#include <QValidator>

namespace qb::editor {

/// Makes one line of what is pasted into a field. Where two lines met stands a space, the caesura
/// of a headline in two parts, but none beside a full-width mark.
class OneLine : public QValidator {
public:
    using QValidator::QValidator;
    State validate(QString& input, int& position) const override;
};

} // namespace qb::editor
