#pragma once

#include "core/article.h"
#include "core/asset.h"

#include <QMap>

namespace qb {

/// 栏目 of one issue, with its articles in order.
struct Section {
    QString name;
    std::vector<Article> articles;
    friend bool operator==(const Section&, const Section&) = default;
};

/// 期: everything a template needs to make pages. Which publication it is, and what its masthead
/// and imprint say, is data: `fields` override the template's own (name, issuer, permit, printer…).
struct Issue {
    QString id;          ///< given by the workspace; empty for a file
    QString templateId;  ///< e.g. "xuchang-kuaidi"; empty: the caller chooses
    int number = 0;      ///< 第 n 期; 0 = not set
    int totalNumber = 0; ///< 总第 n 期; 0 = not set
    QDate date;          ///< of the issue; the only date a rendered file carries
    QMap<QString, QString> fields;
    std::vector<Section> sections;
    AssetMap assets; ///< pictures the articles name
};

/// Appends an article to its section (by Article::section), making the section at the end where it
/// is new.
void appendToSection(Issue& issue, Article article);

} // namespace qb
