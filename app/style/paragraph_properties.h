#pragma once

#include "style/colour_text.h"
#include "style/template.h"

#include <QJsonValue>

#include <functional>

namespace qb::style {

/// One property of a paragraph style: the only source of its name, type, default and documentation.
struct ParagraphProperty {
    QString name;
    QString type;          ///< for people, e.g. "长度"
    QString documentation; ///< one line, Chinese
    /// Sets it on a style; an error has no place yet, the caller knows it.
    std::function<Status(ParagraphStyle&, const QJsonValue&, const ColourTable&)> set;
};

const std::vector<ParagraphProperty>& paragraphProperties();

} // namespace qb::style
